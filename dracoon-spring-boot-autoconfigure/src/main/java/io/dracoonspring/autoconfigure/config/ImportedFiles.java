// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.List;

/**
 * Lists the files that the application imported when it started, and those that it would
 * have imported if they had existed.
 *
 * @param files the files
 */
record ImportedFiles(List<ImportedFile> files) {

}
