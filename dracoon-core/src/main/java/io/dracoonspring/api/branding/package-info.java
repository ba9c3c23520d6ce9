// SPDX-License-Identifier: Apache-2.0

/**
 * How the customer's DRACOON looks: product name, colours, images and texts. The branding
 * service has an address of its own.
 */
@NullMarked
package io.dracoonspring.api.branding;

import org.jspecify.annotations.NullMarked;
