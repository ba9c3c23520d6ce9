// SPDX-License-Identifier: Apache-2.0

/**
 * Tests of the pages in a real browser.
 */
@NullMarked
package io.dracoonspring.sample.browser;

import org.jspecify.annotations.NullMarked;
