// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Formats an exception as a log shows it. */
public final class StackTraces {

	private StackTraces() {
	}

	public static String of(Throwable ex) {
		StringWriter text = new StringWriter();
		ex.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

}
