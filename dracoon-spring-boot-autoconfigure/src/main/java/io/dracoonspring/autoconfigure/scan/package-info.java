// SPDX-License-Identifier: Apache-2.0

/**
 * Scans the content of uploads for malware, by ClamAV or by a scanner of the application.
 */
@NullMarked
package io.dracoonspring.autoconfigure.scan;

import org.jspecify.annotations.NullMarked;
