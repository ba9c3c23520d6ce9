// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import io.dracoonspring.scan.ScanVerdict;

/** Reads the answers of clamd to {@code zINSTREAM}. */
final class ClamAvAnswer {

	/** Ends an answer. */
	private static final char END = '\0';

	/** The longest accepted answer, longer than the longest name of a signature. */
	private static final int MAX_LENGTH = 8 * 1024;

	private static final String START = "stream: ";

	private static final String FOUND = " FOUND";

	/**
	 * Begins the names of findings that report a limit of clamd. clamd sends such
	 * findings if {@code AlertExceedsMax} is set.
	 */
	private static final String LIMITS = "Heuristics.Limits.";

	private static final String SIZE_LIMIT = "INSTREAM size limit exceeded. ERROR";

	private ClamAvAnswer() {
	}

	/**
	 * Returns whether an answer has ended.
	 * @param answer the answer so far
	 * @return whether it is complete, or too long to be an answer of clamd
	 */
	static boolean isComplete(CharSequence answer) {
		return answer.length() > MAX_LENGTH || answer.chars().anyMatch((character) -> character == END);
	}

	/**
	 * Returns the verdict of an answer.
	 * @param answer the answer, possibly incomplete
	 * @param complete whether all content was sent before the answer
	 * @return the verdict
	 * @throws ClamAvException if the answer is incomplete or not a valid verdict, or if
	 * it is "OK" although not all content was sent
	 */
	static ScanVerdict parse(String answer, boolean complete) {
		int end = answer.indexOf(END);
		if (end < 0) {
			throw new ClamAvException((answer.length() > MAX_LENGTH)
					? "clamd sent an answer that is too long: check that the port is that of clamd"
					: "clamd closed the connection without an answer: check its log", null);
		}
		String text = answer.substring(0, end).trim();
		if (text.equals(SIZE_LIMIT)) {
			return ScanVerdict.notScanned("larger than 'StreamMaxLength' of clamd");
		}
		if (text.startsWith(START) && text.endsWith(FOUND)) {
			// both parts share a space if clamd sends no name
			return found(
					text.substring(START.length(), Math.max(START.length(), text.length() - FOUND.length())).trim());
		}
		if (text.equals(START + "OK") && complete) {
			return ScanVerdict.clean();
		}
		throw new ClamAvException(text.equals(START + "OK") ? "clamd answered 'OK' before it had all content"
				: "clamd did not scan the content, it answered '" + text + "': check its log", null);
	}

	private static ScanVerdict found(String signature) {
		if (signature.isEmpty()) {
			return ScanVerdict.malware("without a name");
		}
		return signature.startsWith(LIMITS) ? ScanVerdict.notScanned(signature) : ScanVerdict.malware(signature);
	}

}
