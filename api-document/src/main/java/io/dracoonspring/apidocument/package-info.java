// SPDX-License-Identifier: Apache-2.0

/**
 * The vendor's API document, for tests that hold client and emulator to it. It is not
 * part of this project.
 */
@NullMarked
package io.dracoonspring.apidocument;

import org.jspecify.annotations.NullMarked;
