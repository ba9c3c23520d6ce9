// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import io.dracoonspring.api.NotForImplementation;

/**
 * Downloads content to a file. The result is the path of the target, whose content is
 * complete and, if a tag or checksum exists, verified.
 */
@NotForImplementation
public interface Download extends ResumableTransfer<Path> {

}
