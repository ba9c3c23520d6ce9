// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.util.Iterator;

import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.transfer.UploadSource;

/** Provides files to upload. */
interface SourceFiles {

	/** Identifies the source. */
	MirrorPair.Location location();

	/**
	 * Lists the files in the order {@link FilePairs#ORDER}. Blocks.
	 * @param rules the rules that exclude directories; the list need not contain the
	 * content of these directories
	 * @return the files, including items that cannot be uploaded
	 */
	Iterator<Listed> list(TreeRules rules);

	/**
	 * Finds a file. Blocks.
	 * @param path the path of the file in the source
	 * @throws IOException if the file no longer exists
	 */
	Found<UploadSource> find(String path) throws IOException;

	/**
	 * Tells whether a file exists. Blocks.
	 * @param path the path of the file in the source
	 * @return {@code false} only if the file does not exist
	 * @throws IOException if the source cannot be read
	 * @throws io.dracoonspring.api.DracoonTransferException if a source directory is
	 * empty, because its file system may not be mounted
	 */
	boolean exists(String path) throws IOException;

}
