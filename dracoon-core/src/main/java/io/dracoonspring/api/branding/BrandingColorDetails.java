// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

/**
 * A variant of a colour.
 *
 * @param type the type of the variant
 * @param rgba the value, such as {@code #204060ff}
 */
public record BrandingColorDetails(BrandingColorVariant type, String rgba) {

}
