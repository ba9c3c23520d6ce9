// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to the user's own account; schema {@code UpdateUserAccountRequest} of the API.
 * Components that are {@code null} change nothing. The documentation of the API names no
 * way to remove a value, and does not say how the server treats an empty string. The
 * client sends an empty string unchanged.
 *
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param language the language as an IETF language tag, since 4.20
 * @param acceptEULA {@code true} to accept the terms of use; the acceptance cannot be
 * revoked
 * @param automaticallySubscribeDatarooms whether the user subscribes to every room that
 * the user gets access to; DRACOON Cloud only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateUserAccountRequest(@Nullable String userName, @Nullable String firstName, @Nullable String lastName,
		@Nullable String email, @Nullable String phone, @Nullable String language, @Nullable Boolean acceptEULA,
		@Nullable Boolean automaticallySubscribeDatarooms) implements UpdateUserAccountRequestBuilder.With {

	public UpdateUserAccountRequest {
		Assert.isTrue(acceptEULA == null || acceptEULA,
				"'acceptEULA' must not be false because consent cannot be revoked");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateUserAccountRequest of() {
		return UpdateUserAccountRequestBuilder.builder().build();
	}

}
