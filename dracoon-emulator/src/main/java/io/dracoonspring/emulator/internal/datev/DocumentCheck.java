// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.util.Optional;
import java.util.Set;

import io.dracoonspring.emulator.internal.error.DatevError;
import io.dracoonspring.emulator.internal.state.FileNode;

/**
 * Decides which files DATEV accepts. The emulator has its own limits, because the limits
 * of DATEV depend on product and contract.
 */
final class DocumentCheck {

	private static final Set<String> EXTENSIONS = Set.of("bmp", "csv", "doc", "docx", "jpeg", "jpg", "ods", "odt",
			"pdf", "png", "tif", "tiff", "txt", "xls", "xlsx", "xml");

	/**
	 * The extensions whose document type depends on the content, which the emulator does
	 * not read.
	 */
	private static final Set<String> WITHOUT_TYPE = Set.of("xml");

	private static final long MAX_BYTES = 20 * 1024 * 1024;

	private DocumentCheck() {
	}

	/**
	 * Returns the reason why DATEV does not accept a file.
	 * @return the reason, empty if DATEV accepts the file
	 */
	static Optional<DatevError> problem(FileNode file) {
		if (!EXTENSIONS.contains(file.fileType())) {
			return Optional.of(DatevError.EXTENSION_REFUSED);
		}
		if (file.size() > MAX_BYTES) {
			return Optional.of(DatevError.FILE_TOO_LARGE);
		}
		if (WITHOUT_TYPE.contains(file.fileType())) {
			return Optional.of(DatevError.DOCUMENT_TYPE_UNKNOWN);
		}
		return (file.size() == 0 || file.isEncrypted()) ? Optional.of(DatevError.DOCUMENT_UNREADABLE)
				: Optional.empty();
	}

}
