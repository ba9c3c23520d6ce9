// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.publicshares.PublicShareLink;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Describes an upload to a share.
 *
 * @param link the link of the share, a secret
 * @param password the password of the share, {@code null} if it has none
 * @param source the source of the content
 * @param name the name of the file, {@code null} for the name of the source
 * @param keepTimestamps whether the file gets the times of creation and modification of
 * the source, if these times are known
 * @param requirements the conditions that the upload has to meet. If a required
 * verification is not possible, the upload fails, but the file exists on the server
 * @param bandwidth a limit for this upload, in addition to the limit of the client. All
 * transfers that get the same {@link BandwidthLimit} object share the limit. {@code null}
 * for none
 */
@CopyableRecord
public record ShareUploadRequest(PublicShareLink link, @Nullable Secret password, UploadSource source,
		@Nullable String name, boolean keepTimestamps, TransferRequirements requirements,
		@Nullable BandwidthLimit bandwidth)
		implements
			ShareUploadRequestBuilder.With,
			WithRequirements<ShareUploadRequest> {

	/**
	 * Checks the values, without access to the source or the server.
	 */
	public ShareUploadRequest {
		Assert.notNull(link, "'link' must not be null");
		Assert.isTrue(link.kind() == PublicShareLink.Kind.UPLOAD, "'link' must be that of an upload share");
		Assert.isTrue(password == null || !password.value().isEmpty(), "'password' must not be empty");
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(name != null || source.name() != null, "'name' must be given for a source without a name");
	}

	/**
	 * Requests the upload of a file under its own name to a share without a password.
	 * @param link the link of the share as users see it, in any form that
	 * {@link PublicShareLink#of(String)} accepts
	 * @param file the file
	 * @return the request
	 * @throws IllegalArgumentException if the text is no link of an upload share; the
	 * message does not repeat the text
	 */
	public static ShareUploadRequest of(String link, Path file) {
		return ShareUploadRequestBuilder.builder()
			.link(PublicShareLink.of(link))
			.source(UploadSource.of(file))
			.requirements(TransferRequirements.none())
			.build();
	}

	/**
	 * Requests the upload of any content to a share without a password.
	 * @param link the link of the share as users see it, in any form that
	 * {@link PublicShareLink#of(String)} accepts
	 * @param source the source of the content
	 * @param name the name that the file gets
	 * @return the request
	 * @throws IllegalArgumentException if the text is no link of an upload share; the
	 * message does not repeat the text
	 */
	public static ShareUploadRequest of(String link, UploadSource source, String name) {
		return ShareUploadRequestBuilder.builder()
			.link(PublicShareLink.of(link))
			.source(source)
			.name(name)
			.requirements(TransferRequirements.none())
			.build();
	}

	/**
	 * Returns the name that the file gets unless there is a name conflict.
	 * @return the given name or that of the source
	 */
	public String targetName() {
		return (this.name != null) ? this.name : String.valueOf(this.source.name());
	}

	@Override
	public ShareUploadRequest withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
