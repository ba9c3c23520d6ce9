// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.util.Iterator;

import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.UploadSource;

/** Provides files to upload. */
interface SourceFiles {

	/**
	 * Lists the files. Blocks.
	 * @return the files; each item that cannot be uploaded is a failed file
	 */
	Iterator<PlannedFile> list();

	/**
	 * Opens a file. Blocks.
	 * @param path the path of the file below the source
	 * @throws IOException if the file no longer exists
	 */
	UploadSource source(String path) throws IOException;

}
