package org.wushe.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridI18n;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;

/**
 * The words inside Vaadin's own components, in the language of the screen; the components
 * themselves speak English only.
 */
public final class ComponentTexts {

	private ComponentTexts() {
	}

	/** Gives the component, and everything in it, its words. */
	public static <C extends Component> C speak(C component) {
		words(component);
		component.getChildren().forEach(ComponentTexts::speak);
		return component;
	}

	private static void words(Component component) {
		switch (component) {
			case DateTimePicker picker -> {
				picker.setDatePickerI18n(date(picker));
				picker.setI18n(new DateTimePicker.DateTimePickerI18n().setDateLabel(say(picker, "ui.component.date"))
					.setTimeLabel(say(picker, "ui.component.time"))
					.setBadInputErrorMessage(say(picker, "ui.component.bad-date-time"))
					.setIncompleteInputErrorMessage(say(picker, "ui.component.incomplete-date-time")));
				picker.setLocale(picker.getUI().map(ui -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE));
			}
			case DatePicker picker -> picker.setI18n(date(picker));
			case TimePicker picker -> picker.setI18n(time(picker));
			case Upload upload -> {
				upload.setI18n(upload(upload));
				nameProgress(upload);
			}
			case Grid<?> grid -> grid.setI18n(new GridI18n().setSelectAll(say(grid, "ui.component.select-all"))
				.setSelectRow(say(grid, "ui.component.select-row"))
				.setSorter(say(grid, "ui.component.sorter")));
			case MenuBar bar -> bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(say(bar, "ui.component.more")));
			case AppLayout layout ->
				layout.setI18n(new AppLayout.AppLayoutI18n().setDrawer(say(layout, "ui.component.drawer")));
			case SideNav nav ->
				nav.setI18n(new SideNav.SideNavI18n().setToggle(say(nav, "ui.component.toggle-children")));
			case Avatar avatar ->
				avatar.setI18n(new Avatar.AvatarI18n().setAnonymous(say(avatar, "ui.component.anonymous")));
			case MultiSelectComboBox<?> box -> box.setI18n(choices(box));
			default -> {
			}
		}
	}

	private static DatePicker.DatePickerI18n date(Component picker) {
		return new DatePicker.DatePickerI18n().setMonthNames(list(picker, "ui.component.months"))
			.setWeekdays(list(picker, "ui.component.weekdays"))
			.setWeekdaysShort(list(picker, "ui.component.weekdays-short"))
			.setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd")
			.setFirstDayOfWeek(1)
			.setToday(say(picker, "ui.component.today"))
			.setCancel(say(picker, "ui.cancel"))
			.setDialogAccessibleName(say(picker, "ui.component.calendar"))
			.setBadInputErrorMessage(say(picker, "ui.component.bad-date"));
	}

	private static TimePicker.TimePickerI18n time(Component picker) {
		return new TimePicker.TimePickerI18n().setBadInputErrorMessage(say(picker, "ui.component.bad-time"));
	}

	private static MultiSelectComboBoxI18n choices(Component box) {
		return new MultiSelectComboBoxI18n().setCleared(say(box, "ui.component.cleared"))
			.setFocused(say(box, "ui.component.focused"))
			.setSelected(say(box, "ui.component.selected"))
			.setDeselected(say(box, "ui.component.deselected"))
			.setTotal("{count}" + say(box, "ui.component.total"));
	}

	/** The bars that come with each file have no name of their own. */
	private static void nameProgress(Upload upload) {
		upload.getElement()
			.executeJs(
					"""
							new MutationObserver(() => this.querySelectorAll('vaadin-progress-bar:not([aria-label])')
								.forEach((bar) => bar.setAttribute('aria-label', $0))).observe(this, {childList: true, subtree: true});
							""",
					say(upload, "ui.component.progress"));
	}

	private static UploadI18N upload(Component upload) {
		UploadI18N words = new UploadI18N();
		words.setDropFiles(new UploadI18N.DropFiles().setOne(say(upload, "ui.component.drop-file"))
			.setMany(say(upload, "ui.component.drop-files")));
		words.setAddFiles(new UploadI18N.AddFiles().setOne(say(upload, "ui.component.add-file"))
			.setMany(say(upload, "ui.component.add-files")));
		words.setError(new UploadI18N.Error().setTooManyFiles(say(upload, "ui.component.too-many-files"))
			.setFileIsTooBig(say(upload, "ui.component.file-too-big"))
			.setIncorrectFileType(say(upload, "ui.component.wrong-file-type")));
		words.setFile(new UploadI18N.File().setRetry(say(upload, "ui.component.retry-file"))
			.setStart(say(upload, "ui.component.start-file"))
			.setRemove(say(upload, "ui.component.remove-file")));
		words.setUploading(new UploadI18N.Uploading()
			.setStatus(new UploadI18N.Uploading.Status().setConnecting(say(upload, "ui.component.connecting"))
				.setStalled(say(upload, "ui.component.stalled"))
				.setProcessing(say(upload, "ui.component.processing"))
				.setHeld(say(upload, "ui.component.held")))
			.setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(say(upload, "ui.component.remaining"))
				.setUnknown(say(upload, "ui.component.remaining-unknown")))
			.setError(new UploadI18N.Uploading.Error()
				.setServerUnavailable(say(upload, "ui.component.upload-unavailable"))
				.setUnexpectedServerError(say(upload, "ui.component.upload-failed"))
				.setForbidden(say(upload, "ui.component.upload-forbidden"))));
		words.setUnits(new UploadI18N.Units().setSize(Arrays.asList("B", "kB", "MB", "GB")));
		return words;
	}

	private static List<String> list(Component component, String key) {
		return List.of(say(component, key).split(" "));
	}

	private static String say(Component component, String key) {
		return component.getTranslation(key);
	}

}
