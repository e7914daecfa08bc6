package org.wushe.library.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The two analyzers of the index, in plain Lucene: words and single characters, and
 * pairs.
 */
final class PlainText extends Analyzer {

	static final PlainText SINGLE = new PlainText(false);

	static final PlainText PAIRS = new PlainText(true);

	private final boolean pairs;

	private PlainText(boolean pairs) {
		this.pairs = pairs;
	}

	static PlainText of(String field) {
		return (field.endsWith(".cjk") || field.equals("initials")) ? PAIRS : SINGLE;
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		StandardTokenizer tokens = new StandardTokenizer();
		TokenStream lower = new LowerCaseFilter(tokens);
		return new TokenStreamComponents(tokens, this.pairs ? new Pairs(lower) : lower);
	}

	List<String> terms(String text) {
		List<String> terms = new ArrayList<>();
		try (TokenStream stream = tokenStream("", new StringReader(text))) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(term.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return terms;
	}

	/** Each token with the next one; a token that is alone stays as it is. */
	private static final class Pairs extends TokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private String before = "";

		private boolean alone;

		private Pairs(TokenStream input) {
			super(input);
		}

		@Override
		public void reset() throws IOException {
			super.reset();
			this.before = "";
			this.alone = false;
		}

		@Override
		public boolean incrementToken() throws IOException {
			while (this.input.incrementToken()) {
				String token = this.term.toString();
				String first = this.before;
				this.alone = first.isEmpty();
				this.before = token;
				if (!this.alone) {
					this.term.setEmpty().append(first).append(token);
					return true;
				}
			}
			if (this.alone) {
				this.alone = false;
				this.term.setEmpty().append(this.before);
				return true;
			}
			return false;
		}

	}

}
