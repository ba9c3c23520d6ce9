// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import io.dracoonspring.testing.proxy.Mischief;
import io.dracoonspring.testing.proxy.Mischief.End;
import io.dracoonspring.testing.proxy.Mischief.Place;

/**
 * Lists the faults of a proxy.
 */
enum ProxyFault {

	RESET(Mischief.stop(End.RESET, Place.REQUEST, 0), Needs.NOTHING, Fate.PASSES),

	RESET_IN_REQUEST(Mischief.stop(End.RESET, Place.REQUEST_BODY, 10), Needs.BODY, Fate.PASSES),

	RESET_BEFORE_ANSWER(Mischief.stop(End.RESET, Place.ANSWER, 0), Needs.NOTHING, Fate.PASSES),

	RESET_IN_ANSWER(Mischief.stop(End.RESET, Place.ANSWER_BODY, 10), Needs.ANSWER, Fate.PASSES),

	CLOSE(Mischief.stop(End.CLOSE, Place.REQUEST, 0), Needs.NOTHING, Fate.PASSES),

	CLOSE_IN_REQUEST(Mischief.stop(End.CLOSE, Place.REQUEST_BODY, 10), Needs.BODY, Fate.PASSES),

	CLOSE_BEFORE_ANSWER(Mischief.stop(End.CLOSE, Place.ANSWER, 0), Needs.NOTHING, Fate.PASSES),

	CLOSE_IN_ANSWER(Mischief.stop(End.CLOSE, Place.ANSWER_BODY, 10), Needs.ANSWER, Fate.PASSES),

	STALL(Mischief.stop(End.STALL, Place.REQUEST, 0), Needs.NOTHING, Fate.PASSES),

	STALL_IN_REQUEST(Mischief.stop(End.STALL, Place.REQUEST_BODY, 10), Needs.BODY, Fate.PASSES),

	STALL_BEFORE_ANSWER(Mischief.stop(End.STALL, Place.ANSWER, 0), Needs.NOTHING, Fate.PASSES),

	STALL_IN_ANSWER(Mischief.stop(End.STALL, Place.ANSWER_BODY, 10), Needs.ANSWER, Fate.PASSES),

	FLIP_IN_REQUEST(Mischief.flipInRequest(500), Needs.CONTENT_UP, Fate.OPEN),

	FLIP_IN_ANSWER(Mischief.flipInAnswer(1), Needs.ANSWER, Fate.OPEN),

	CUT(Mischief.cut(20), Needs.ANSWER, Fate.OPEN),

	CUT_WITHOUT_LENGTH(Mischief.cutWithoutLength(20), Needs.ANSWER, Fate.OPEN),

	LONGER(Mischief.lie(10), Needs.NOTHING, Fate.OPEN),

	SHORTER(Mischief.lie(-10), Needs.ANSWER, Fate.OPEN),

	PAGE(Mischief.page(200), Needs.NOTHING, Fate.OPEN),

	BAD_GATEWAY(Mischief.page(502), Needs.NOTHING, Fate.PASSES),

	BAD_GATEWAY_AFTERWARDS(Mischief.pageAfterwards(), Needs.NOTHING, Fate.PASSES),

	FOUND(Mischief.redirect(302), Needs.NOTHING, Fate.OPEN),

	TEMPORARY_REDIRECT(Mischief.redirect(307), Needs.NOTHING, Fate.OPEN),

	NOISE(Mischief.noise(), Needs.NOTHING, Fate.OPEN),

	NUL_IN_HEADER(Mischief.rewrite((head) -> head.with("X-Odd: a\0b")), Needs.NOTHING, Fate.OPEN),

	CONTROL_IN_HEADER(Mischief.rewrite((head) -> head.with("X-Odd\u0001: a\u0007b")), Needs.NOTHING, Fate.OPEN),

	LONG_HEADER(Mischief.rewrite((head) -> head.with("X-Long: " + "x".repeat(100_000))), Needs.NOTHING, Fate.OPEN),

	TWO_LENGTHS(Mischief.rewrite((head) -> head.with("Content-Length: 3")), Needs.ANSWER, Fate.OPEN),

	NO_LENGTH(Mischief.cutWithoutLength(Integer.MAX_VALUE), Needs.NOTHING, Fate.OPEN),

	ODD_LENGTH(Mischief.rewrite((head) -> head.with("Content-Length", "many")), Needs.NOTHING, Fate.OPEN),

	OTHER_RANGE(Mischief.rewrite((head) -> head.with("Content-Range", "bytes 5-9/10")), Needs.CONTENT_DOWN, Fate.OPEN),

	OTHER_TYPE(Mischief.rewrite((head) -> head.with("Content-Type", "a; b=\"")), Needs.NOTHING, Fate.OPEN),

	OTHER_ETAG(Mischief.rewrite((head) -> head.with("ETag", "\"00000000000000000000000000000000\"")), Needs.CONTENT,
			Fate.OPEN),

	NO_ETAG(Mischief.rewrite((head) -> head.without("ETag")), Needs.CONTENT, Fate.OPEN),

	TWICE(Mischief.twice(), Needs.NOTHING, Fate.OPEN),

	EARLY_SUCCESS(Mischief.early(200), Needs.BODY, Fate.OPEN),

	EARLY_FAILURE(Mischief.early(503), Needs.BODY, Fate.PASSES),

	CONTINUE(Mischief.announce(100), Needs.NOTHING, Fate.PASSES),

	EARLY_HINTS(Mischief.announce(103), Needs.NOTHING, Fate.PASSES),

	GZIP(Mischief.gzip(), Needs.ANSWER, Fate.OPEN);

	private final Mischief mischief;

	private final Needs needs;

	private final Fate fate;

	ProxyFault(Mischief mischief, Needs needs, Fate fate) {
		this.mischief = mischief;
		this.needs = needs;
		this.fate = fate;
	}

	Mischief mischief() {
		return this.mischief;
	}

	/**
	 * Tells whether the fault looks transient to the client, so that the client tries
	 * again. The next attempt should then succeed.
	 */
	boolean passes() {
		return this.fate == Fate.PASSES;
	}

	boolean standsStill() {
		return switch (this) {
			case STALL, STALL_IN_REQUEST, STALL_BEFORE_ANSWER, STALL_IN_ANSWER, EARLY_SUCCESS, EARLY_FAILURE -> true;
			default -> false;
		};
	}

	boolean isEarly() {
		return this == EARLY_SUCCESS || this == EARLY_FAILURE;
	}

	boolean suits(ProxyStep step) {
		return switch (this.needs) {
			case NOTHING -> true;
			case BODY -> step.hasBody();
			case ANSWER -> step.isAnswered();
			case CONTENT -> step.isContent();
			case CONTENT_UP -> step.isContent() && step.hasBody();
			case CONTENT_DOWN -> step.isContent() && !step.hasBody();
		};
	}

	/**
	 * Lists the properties of a step without which the fault cannot occur there.
	 */
	private enum Needs {

		NOTHING, BODY, ANSWER, CONTENT, CONTENT_UP, CONTENT_DOWN

	}

	/**
	 * Lists the possible effects of a fault that occurs once. {@code PASSES} lets another
	 * attempt succeed. {@code OPEN} also allows the transfer to fail.
	 */
	private enum Fate {

		PASSES, OPEN

	}

}
