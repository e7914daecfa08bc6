package org.wushe;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Five hundred texts that were made to break things: twenty of each family, the same ones
 * every time.
 *
 * @param family what it tries
 * @param number within the family, from 0
 */
public record HostileText(Family family, int number, String text) {

	/** How many of each family. */
	public static final int EACH = 20;

	/** What must become of a text. */
	public enum Fate {

		/** Kept exactly as it was typed. */
		KEPT,
		/** Refused with a sentence. */
		REFUSED,
		/** One of the two, but nothing else. */
		EITHER

	}

	public enum Family {

		CONTROLS(Fate.REFUSED, (dice, i) -> "老人" + (char) control(dice, i) + "需要送餐"),
		NUL(Fate.REFUSED, (dice, i) -> new StringBuilder("需要送餐上门服务").insert(i % 9, "\0".repeat(1 + i / 9)).toString()),
		LONE_HIGH_SURROGATE(Fate.REFUSED, (dice, i) -> "半个字" + (char) (0xD800 + dice.nextInt(0x400)) + "在中间"),
		LONE_LOW_SURROGATE(Fate.REFUSED, (dice, i) -> "半个字在末尾" + (char) (0xDC00 + dice.nextInt(0x400))),
		SWAPPED_SURROGATES(Fate.REFUSED,
				(dice, i) -> "次序颠倒" + (char) (0xDC00 + dice.nextInt(0x400)) + (char) (0xD800 + dice.nextInt(0x400))),
		NONCHARACTERS(Fate.EITHER, (dice, i) -> "不是字符" + Character.toString(noncharacter(i)) + "的码位"),
		RIGHT_TO_LEFT(Fate.KEPT,
				(dice, i) -> one(i, "مرحبا بكم %d في الحي", "שלום %d עולם", "混排 العربية %d 与中文",
						"اَلسَّلَامُ %d עִבְרִית")
					.formatted(i)),
		BIDI_CONTROLS(Fate.KEPT,
				(dice, i) -> "文件" + one(i, "\u202E", "\u202D", "\u202B", "\u2067", "\u2066", "\u200F", "\u061C")
						+ "gpj.exe" + one(i / 7, "", "\u202C", "\u2069") + i),
		ZERO_WIDTH(Fate.KEPT,
				(dice, i) -> "零"
						+ one(i, "\u200B", "\u200C", "\u200D", "\uFEFF", "\u2060", "\u00AD", "\u180E", "\u3164") + "宽"
						+ "\u200B".repeat(i)),
		EMOJI(Fate.KEPT,
				(dice, i) -> one(i, "👵🏽送餐🍚", "👨‍👩‍👧‍👦一家", "🏳️‍🌈🇨🇳🇺🇳", "❤️‍🔥🧑🏿‍🦽‍➡️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿")
					.repeat(1 + i)),
		COMBINING(Fate.KEPT,
				(dice, i) -> "Z"
						+ dice.ints(40L * (i + 1), 0x300, 0x370)
							.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
						+ "algo"),
		SQL(Fate.KEPT,
				(dice, i) -> one(i, "'; drop table need; --", "' or '1'='1", "1); delete from case_file where (1=1",
						"\\'; select pg_sleep(9); --", "$$; copy need to program 'id'; $$",
						"%' union select * from data_key --", ":name ?1 ? ::text", "/* */ 0x27 || chr(39)",
						"'' \"\" `` [][]", "E'\\\\x27' U&'\\0027'") + " " + i),
		HTML(Fate.KEPT, (dice, i) -> one(i, "<script>window.pwned=%d</script>", "<img src=x onerror=window.pwned=%d>",
				"<svg/onload=window.pwned=%d>", "</span></div><h1 class=pwned>%d</h1>",
				"<iframe srcdoc='<script>parent.pwned=%d</script>'>", "<!--<p title='-->%d",
				"<style>*{display:none}</style>%d", "<vaadin-button onclick='window.pwned=%d'>确定</vaadin-button>",
				"]]><x xmlns:x='%d'/>", "<b class=pwned>%d</b>&lt;i&gt;")
			.formatted(i)),
		ATTRIBUTES(Fate.KEPT,
				(dice, i) -> one(i, "\" onmouseover=\"window.pwned=%d", "' autofocus onfocus='window.pwned=%d",
						"javascript:window.pwned=%d", "data:text/html,<script>alert(%d)</script>",
						"&quot;&#39;&amp;#x3c; %d", "` onclick=`window.pwned=%d`",
						"\"><script>window.pwned=%d</script>", "%%3Cscript%%3E %d")
					.formatted(i)),
		TEMPLATES(Fate.KEPT, (dice,
				i) -> one(i, "${7*7}", "#{T(java.lang.Runtime).getRuntime()}", "{{constructor.constructor('1')()}}",
						"{0}", "{actor, select, x {", "'{'", "%s%n%9$s", "${jndi:ldap://127.0.0.1/a}", "=1+1",
						"{reason} {number} {", "<%= 7*7 %>", "[[${7*7}]]", "\\{0\\}", "{0,choice,0#a|1#b}") + "的需求"
						+ i),
		JSON_AND_XML(Fate.KEPT,
				(dice, i) -> one(i, "\",\"admin\":true,\"x\":\"", "{\"$ne\":null}", "\\u0000 \\ud800", "\\\"\\\\\\/\\b",
						"[[[[[[[[",
						"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
						"\u2028\u2029换行", "{\"@class\":\"java.util.ArrayList\"}") + " " + i),
		SHELL_AND_PATHS(Fate.KEPT,
				(dice, i) -> one(i, "../../../../etc/passwd", "; rm -rf / ;", "$(id)`id`", "| cat /etc/shadow",
						"C:\\Windows\\..\\x", "\\\\server\\share", "a\r\nSet-Cookie: x=1\r\n\r\n", "file:///etc/passwd",
						"CON", "~root") + i),
		QUERY_SYNTAX(Fate.KEPT,
				(dice, i) -> one(i, "title:(* AND", "\"没有结束的引号", "/正则[/", "*:* OR _exists_:x", "a~99 b^9e9",
						"+ - = && || > < !", "( ) { } [ ]", "\\", "??? ***", "_id:1 NOT") + " 助餐 " + i),
		PATTERNS(Fate.KEPT,
				(dice, i) -> one(i, "%", "_", "%%%___", "\\%", "\\", "(a+)+$", "^(.*)*$", "[^", "(?<x", ".*{99999}")
						+ "百分" + i),
		VERY_LONG(Fate.REFUSED, (dice, i) -> one(i, "长", "😀", "a", "<b>").repeat(2_001 * (1 + i * i / 8))),
		LONG_WORDS(Fate.KEPT, (dice, i) -> one(i, "长", "😀", "W", "ﷺ", "é").repeat(1_900 + 5 * i)),
		BLANKS(Fate.REFUSED,
				(dice, i) -> one(i, " ", "\t", "\n", "\u3000", "\r\n", "\u00A0", "\u200B", "\u2003", "\uFEFF", "\u2060")
					.repeat(1 + i)),
		RARE_SIGNS(Fate.KEPT,
				(dice, i) -> "生僻字" + Character.toString(
						one(i, 0x20000, 0x2A6DF, 0x30000, 0x9FFF, 0xE000, 0xF8FF, 0x10FFFD, 0xFFFD, 0xFFFC, 0x1D173))
						+ "葛\uDB40\uDD00" + i),
		LITERALS(Fate.KEPT,
				(dice, i) -> one(i, "null", "undefined", "NaN", "-Infinity", "1e309", "true", "0x7fffffffffffffff",
						"2026-02-30", "1970-01-01T00:00:00Z", "[object Object]") + (i < 10 ? "　需要" : " " + i)),
		ANYTHING(Fate.KEPT,
				(dice, i) -> dice.ints(0x20, Character.MAX_CODE_POINT + 1)
					.filter(sign -> Character.isDefined(sign) && !Character.isISOControl(sign)
							&& Character.getType(sign) != Character.SURROGATE)
					.limit(20L + 40L * i)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.append('终')
					.toString());

		private final Fate fate;

		private final BiFunction<Random, Integer, String> maker;

		Family(Fate fate, BiFunction<Random, Integer, String> maker) {
			this.fate = fate;
			this.maker = maker;
		}

		public Fate fate() {
			return this.fate;
		}

		private Stream<HostileText> texts() {
			Random dice = new Random(5_000 + ordinal());
			return IntStream.range(0, EACH).mapToObj(i -> new HostileText(this, i, this.maker.apply(dice, i)));
		}

		/** Controls of both ranges, but for tabulator and line ends. */
		private static int control(Random dice, int i) {
			int[] all = IntStream.concat(IntStream.range(1, 0x20), IntStream.range(0x7F, 0xA0))
				.filter(sign -> sign != '\t' && sign != '\n' && sign != '\r')
				.toArray();
			return all[(i < EACH / 2) ? i : dice.nextInt(all.length)];
		}

		private static int noncharacter(int i) {
			return (i < 4) ? 0xFDD0 + i : ((i / 2 - 2) % 17) * 0x10000 + 0xFFFE + i % 2;
		}

		@SafeVarargs
		private static <T> T one(int i, T... of) {
			return of[i % of.length];
		}

	}

	/** All of them. */
	public static List<HostileText> all() {
		return Arrays.stream(Family.values()).flatMap(Family::texts).toList();
	}

	/** The first of each family. */
	public static List<HostileText> samples() {
		return all().stream().filter(hostile -> hostile.number == 0).toList();
	}

	public Fate fate() {
		return this.family.fate;
	}

	@Override
	public String toString() {
		return this.family + " " + this.number;
	}

}
