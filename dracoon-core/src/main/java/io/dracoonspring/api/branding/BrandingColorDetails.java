// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

/**
 * A variant of a colour.
 *
 * @param type the type of the variant
 * @param rgba the value
 */
public record BrandingColorDetails(BrandingColorVariant type, String rgba) {

}
