// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Contains a recorded body without secrets. It keeps only the start of a long body. */
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
	 * Records only the length of a body.
	 * @param length the number of bytes, -1 if it is unknown
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

	/** Returns whether {@link #text()} contains the whole body. */
	public boolean isWhole() {
		return this.whole;
	}

	/**
	 * Returns the recorded text.
	 * @return the text, empty if none was recorded
	 */
	public String text() {
		return new String(this.kept, StandardCharsets.UTF_8);
	}

	/** Returns the recorded text with line breaks for better reading. */
	public String indented() {
		return isJson() ? MaskedTexts.indented(this.kept) : text().replace("&", "&\n");
	}

	/**
	 * Explains why {@link #text()} is not the whole body.
	 * @return a sentence, empty if the text is the whole, non-empty body
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
		return bytes() + ", cut because the rest is no " + ((this.kind == Kind.JSON) ? "JSON." : "form.");
	}

	private String bytes() {
		return String.format(Locale.ROOT, "%,d bytes", this.length);
	}

	/** Names the kinds of bodies. */
	enum Kind {

		JSON,

		FORM,

		/** Any other type, whose content is not recorded. */
		OTHER

	}

}
