// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice.application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import io.dracoonspring.template.DracoonOperations;

/**
 * Keeps files in DRACOON.
 */
@Service
public class Archive {

	private final DracoonOperations files;

	private final String folder;

	Archive(DracoonOperations files, @Value("${archive.folder}") String folder) {
		this.files = files;
		this.folder = folder;
	}

	public void keep(String name, byte[] content) {
		this.files.createFolders(this.folder);
		this.files.writeBytes(this.folder + "/" + name, content);
	}

}
