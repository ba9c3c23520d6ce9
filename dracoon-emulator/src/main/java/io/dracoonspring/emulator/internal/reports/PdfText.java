// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Renders lines of text as a PDF file. */
final class PdfText {

	private static final int LINES_OF_PAGE = 60;

	private static final int MAX_LINE_LENGTH = 130;

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();

	private final List<Integer> offsets = new ArrayList<>();

	private final List<String> lines;

	PdfText(List<String> lines) {
		this.lines = lines;
	}

	byte[] bytes() {
		int pages = Math.max(1, (this.lines.size() + LINES_OF_PAGE - 1) / LINES_OF_PAGE);
		write("%PDF-1.4\n");
		StringBuilder kids = new StringBuilder();
		// Each page has two objects, one for the page and one for its text. Three objects
		// precede them.
		for (int page = 0; page < pages; page++) {
			kids.append(4 + 2 * page).append(" 0 R ");
		}
		object("<< /Type /Catalog /Pages 2 0 R >>");
		object("<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
		object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
		for (int page = 0; page < pages; page++) {
			object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents " + (5 + 2 * page)
					+ " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
			String text = text(page);
			object("<< /Length " + text.length() + " >>\nstream\n" + text + "endstream");
		}
		int start = this.file.size();
		write("xref\n0 " + (this.offsets.size() + 1) + "\n0000000000 65535 f \n");
		this.offsets.forEach((offset) -> write("%010d 00000 n \n".formatted(offset)));
		write("trailer\n<< /Size " + (this.offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
		return this.file.toByteArray();
	}

	private String text(int page) {
		StringBuilder text = new StringBuilder("BT /F1 8 Tf 30 565 Td 9 TL\n");
		int from = page * LINES_OF_PAGE;
		for (String line : this.lines.subList(from, Math.min(this.lines.size(), from + LINES_OF_PAGE))) {
			String shown = line.substring(0, Math.min(line.length(), MAX_LINE_LENGTH));
			text.append('(').append(shown.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*\n");
		}
		return text.append("ET\n").toString();
	}

	private void object(String content) {
		this.offsets.add(this.file.size());
		write(this.offsets.size() + " 0 obj\n" + content + "\nendobj\n");
	}

	// one byte for each character, so that lengths and offsets are correct
	private void write(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		this.file.write(bytes, 0, bytes.length);
	}

}
