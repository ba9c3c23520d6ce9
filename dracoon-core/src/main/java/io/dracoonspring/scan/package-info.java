// SPDX-License-Identifier: Apache-2.0

/**
 * Scans content for malware before it becomes a file.
 */
@NullMarked
package io.dracoonspring.scan;

import org.jspecify.annotations.NullMarked;
