// SPDX-License-Identifier: Apache-2.0

/**
 * The vendor's API document, for tests that compare client and emulator with it. The
 * document is not part of this project.
 */
@NullMarked
package io.dracoonspring.apidocument;

import org.jspecify.annotations.NullMarked;
