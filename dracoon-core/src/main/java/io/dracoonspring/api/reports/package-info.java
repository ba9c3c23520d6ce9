// SPDX-License-Identifier: Apache-2.0

/**
 * Reports of the reporting service, which has its own address.
 */
@NullMarked
package io.dracoonspring.api.reports;

import org.jspecify.annotations.NullMarked;
