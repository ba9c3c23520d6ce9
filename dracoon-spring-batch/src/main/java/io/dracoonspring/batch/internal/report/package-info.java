// SPDX-License-Identifier: Apache-2.0

/**
 * Reports of jobs as files.
 */
@NullMarked
package io.dracoonspring.batch.internal.report;

import org.jspecify.annotations.NullMarked;
