// SPDX-License-Identifier: Apache-2.0

/**
 * The appearance of the customer's DRACOON: product name, colours, images and texts. The
 * branding service has its own address.
 */
@NullMarked
package io.dracoonspring.api.branding;

import org.jspecify.annotations.NullMarked;
