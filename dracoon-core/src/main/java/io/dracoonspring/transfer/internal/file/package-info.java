// SPDX-License-Identifier: Apache-2.0

/**
 * Files and directories of this machine, reached such that links lead nowhere.
 */
@NullMarked
package io.dracoonspring.transfer.internal.file;

import org.jspecify.annotations.NullMarked;
