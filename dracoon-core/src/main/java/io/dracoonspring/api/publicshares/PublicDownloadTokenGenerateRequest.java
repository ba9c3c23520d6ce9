// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;

/**
 * A request for a download URL; schema {@code PublicDownloadTokenGenerateRequest} of the
 * API.
 *
 * @param password the password of a protected share that is not encrypted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicDownloadTokenGenerateRequest(@Nullable Secret password) {

}
