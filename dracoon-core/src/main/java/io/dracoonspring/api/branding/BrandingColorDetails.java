// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

/**
 * A variant of a colour.
 *
 * @param type which variant it is
 * @param rgba the value
 */
public record BrandingColorDetails(BrandingColorVariant type, String rgba) {

}
