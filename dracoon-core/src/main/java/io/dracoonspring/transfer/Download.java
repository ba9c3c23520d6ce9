// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

/**
 * Downloads content to a file. The result is the complete target, verified as far as a
 * tag or checksum exists.
 */
public interface Download extends ResumableTransfer<Path> {

}
