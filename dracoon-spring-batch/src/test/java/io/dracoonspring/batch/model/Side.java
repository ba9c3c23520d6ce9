// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.time.Instant;
import java.util.Map;

/** A real source or target, in which the test changes files as other people do. */
interface Side {

	/** Returns the location for the parameter of the job. */
	String location();

	/** Writes a new file or version. */
	void write(String path, ModelFile file);

	/** Deletes a file. */
	void delete(String path);

	/**
	 * Changes the time of a file.
	 * @return the file, which is a new version if the time is a part of the version
	 */
	ModelFile touch(String path, ModelFile file, Instant time);

	/**
	 * Brings back an earlier version of a file, if this side can do that.
	 * @return whether the version was restored
	 */
	boolean restore(String path, ModelFile version);

	/**
	 * Reads all files.
	 * @param expected the expected files, whose versions this side remembers
	 * @return the contents by path
	 */
	Map<String, String> read(Map<String, ModelFile> expected);

}
