// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

/**
 * One download to a file. It results in the target, complete, and verified as far as
 * there is something to verify it with.
 */
public interface Download extends ResumableTransfer<Path> {

}
