// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

/**
 * A text in one language.
 *
 * @param languageTag the language as an IETF language tag
 * @param content the text
 */
public record BrandingTextContent(String languageTag, String content) {

}
