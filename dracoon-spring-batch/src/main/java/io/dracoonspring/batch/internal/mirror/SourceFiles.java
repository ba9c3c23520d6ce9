// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.util.Iterator;

import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.UploadSource;

/**
 * Files that are to be uploaded.
 */
interface SourceFiles {

	/**
	 * Lists them. Blocks.
	 * @return the files; what cannot be uploaded is a file that failed
	 */
	Iterator<PlannedFile> list();

	/** Opens one of them. Blocks. */
	UploadSource source(String path) throws IOException;

}
