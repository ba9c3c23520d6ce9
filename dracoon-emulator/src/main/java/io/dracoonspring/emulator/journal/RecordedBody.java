// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.journal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A body, of which only the beginning may be kept and no secret is.
 */
public final class RecordedBody {

	private static final byte[] NOTHING = {};

	private final Kind kind;

	private final long length;

	private final byte[] kept;

	private final boolean whole;

	private RecordedBody(Kind kind, long length, byte[] kept, boolean whole) {
		this.kind = kind;
		this.length = length;
		this.kept = kept;
		this.whole = whole;
	}

	/**
	 * Says no more than how long a body is.
	 * @param length the number of bytes, -1 if that is not known
	 */
	static RecordedBody ofLength(long length) {
		return new RecordedBody(Kind.OTHER, length, NOTHING, length == 0);
	}

	static RecordedBody of(Kind kind, BodyCapture capture) {
		MaskedTexts.Masked masked = (kind == Kind.JSON) ? MaskedTexts.json(capture.bytes(), capture.count())
				: MaskedTexts.form(capture.bytes(), capture.count(), capture.isWhole());
		return new RecordedBody(kind, capture.total(), masked.bytes(), masked.complete() && capture.isWhole());
	}

	int size() {
		return this.kept.length;
	}

	public boolean isJson() {
		return this.kind == Kind.JSON;
	}

	/**
	 * Returns whether nothing is missing in {@link #text()}.
	 */
	public boolean isWhole() {
		return this.whole;
	}

	/**
	 * Returns what is kept.
	 * @return the text, empty if nothing is
	 */
	public String text() {
		return new String(this.kept, StandardCharsets.UTF_8);
	}

	/**
	 * Returns what is kept, with line breaks to be read more easily.
	 */
	public String indented() {
		return isJson() ? MaskedTexts.indented(this.kept) : text().replace("&", "&\n");
	}

	/**
	 * Says what is not obvious from {@link #text()}.
	 * @return a sentence, empty if all of the body is there
	 */
	public String remark() {
		if (this.whole) {
			return (this.length == 0) ? "None." : "";
		}
		if (this.kind == Kind.OTHER) {
			return ((this.length < 0) ? "Content" : bytes()) + ", not kept.";
		}
		if (this.length > MaskedTexts.MAX_BYTES) {
			return bytes() + ", cut after the beginning.";
		}
		if (this.kept.length >= MaskedTexts.MAX_BYTES) {
			return bytes() + ", cut because it is longer when masked.";
		}
		return bytes() + ", of which the rest is no " + ((this.kind == Kind.JSON) ? "JSON." : "form.");
	}

	private String bytes() {
		return String.format(Locale.ROOT, "%,d bytes", this.length);
	}

	/**
	 * What a body is.
	 */
	enum Kind {

		JSON,

		FORM,

		/** Something that is not kept. */
		OTHER

	}

}
