// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Describes a configuration file as it was when the application started.
 *
 * @param location the location of the file
 * @param server the address of the server
 * @param nodeId the id of the file, which changes with its content, {@code null} if there
 * was no such file
 */
record ImportedFile(ConfigLocation location, URI server, @Nullable Long nodeId) {

}
