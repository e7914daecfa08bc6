package org.wushe.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.shared.Registration;

/**
 * A lazy list: a dense table where there is room, cards on a phone and in care mode.
 *
 * @param <T> what is listed
 */
public class Listing<T> extends Grid<T> {

	/** Below this width of the window, in pixels, rows become cards. */
	private static final int ROOM_FOR_COLUMNS = 900;

	private final List<Column<T>> columns = new ArrayList<>();

	private final Column<T> card;

	private Registration resizing = () -> {
	};

	/**
	 * @param name what it lists, for screen readers
	 * @param card one thing as a card
	 */
	public Listing(String name, Renderer<T> card) {
		this.card = addColumn(card);
		this.card.setVisible(false);
		getElement().setProperty("accessibleName", name);
		addClassName("listing");
		addThemeVariants(GridVariant.AURA_NO_BORDER, GridVariant.AURA_WRAP_CELL_CONTENT);
		setSelectionMode(SelectionMode.NONE);
		setPageSize(50);
	}

	/** A column of the table. */
	public Column<T> column(String header, Renderer<T> renderer) {
		Column<T> column = addColumn(renderer).setHeader(header);
		this.columns.add(column);
		return column;
	}

	/** Fetches what is in view. */
	public void fetch(CallbackDataProvider.FetchCallback<T, Void> rows,
			CallbackDataProvider.CountCallback<T, Void> count) {
		setDataProvider(DataProvider.fromCallbacks(rows, count));
	}

	/** Fetches what is in view of a list whose length nobody knows. */
	public void fetch(CallbackDataProvider.FetchCallback<T, Void> rows) {
		setItems(rows);
	}

	/** Opens a row by click, or by Enter on its link. */
	public void opens(Consumer<T> open) {
		addClassName("opens");
		addItemClickListener(click -> open.accept(click.getItem()));
	}

	public void refresh() {
		getDataProvider().refreshAll();
	}

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		UI ui = event.getUI();
		this.resizing = ui.getPage().addBrowserWindowResizeListener(resized -> arrange(resized.getWidth()));
		arrange(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
	}

	@Override
	protected void onDetach(DetachEvent event) {
		super.onDetach(event);
		this.resizing.remove();
	}

	private void arrange(int width) {
		boolean cards = width > 0 && width < ROOM_FOR_COLUMNS;
		this.card.setVisible(cards);
		this.columns.forEach(column -> column.setVisible(!cards));
		setClassName("cards", cards);
	}

}
