// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.time.Instant;
import java.util.Map;

/**
 * A real source or target of the mirror. The test changes its files, as other users do
 * between two runs.
 */
interface Side {

	/** Returns the location for the parameter of the job. */
	String location();

	/** Writes a new file or version. */
	void write(String path, ModelFile file);

	/** Deletes a file. */
	void delete(String path);

	/**
	 * Changes the time of a file.
	 * @return a new version if the mirror detects the changed time as a new version,
	 * otherwise the given file
	 */
	ModelFile touch(String path, ModelFile file, Instant time);

	/**
	 * Restores an earlier version of a file from the recycle bin, if this side has one.
	 * @return whether the version was restored
	 */
	boolean restore(String path, ModelFile version);

	/**
	 * Reads all files.
	 * @param expected the expected versions by path; a room records their node ids for
	 * {@link #restore}
	 * @return the contents by path
	 */
	Map<String, String> read(Map<String, ModelFile> expected);

}
