// SPDX-License-Identifier: Apache-2.0

/**
 * The S3 storage in which an instance stores files. It is only for administrators of the
 * provider customer.
 */
@NullMarked
package io.dracoonspring.api.system.storage;

import org.jspecify.annotations.NullMarked;
