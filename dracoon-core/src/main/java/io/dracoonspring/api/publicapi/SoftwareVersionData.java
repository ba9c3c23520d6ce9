// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Versions of the server; schema {@code SoftwareVersionData} of the API.
 *
 * @param restApiVersion the version of the API
 * @param sdsServerVersion the version of the server
 * @param buildDate when the server was built
 * @param isDracoonCloud whether the server runs in the vendor's cloud; {@code null} if
 * the server does not report this
 * @param scmRevisionNumber the revision of the sources
 * @param version a further version, which the API document does not explain; DRACOON
 * Cloud only
 */
@ExtensibleRecord
public record SoftwareVersionData(String restApiVersion, String sdsServerVersion, Instant buildDate,
		@Nullable Boolean isDracoonCloud, @Nullable String scmRevisionNumber, @Nullable String version) {

}
