// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * What to upload, where to, and how. Start with {@code of} and add what differs from the
 * server's defaults.
 *
 * @param source where the content comes from
 * @param parent the room or folder that takes it
 * @param name the name it gets, {@code null} for the name of the source
 * @param options how it is to be stored
 */
@CopyableRecord
public record UploadRequest(UploadSource source, NodeAddress parent, @Nullable String name,
		UploadOptions options) implements UploadRequestBuilder.With, WithRequirements<UploadRequest> {

	/**
	 * Checks what can be checked without looking at the source or asking the server.
	 */
	public UploadRequest {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(parent, "'parent' must not be null");
		Assert.notNull(options, "'options' must not be null");
		Assert.isTrue(name != null || source.name() != null, "'name' must be given for a source without one");
		Assert.isTrue(options.tokenFile() == null || source.file() != null,
				"'tokenFile' needs a file as the source: nothing else can be read again after a crash");
	}

	/**
	 * Uploads a file under its own name.
	 * @param source the file
	 * @param parentId the id of the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Path source, long parentId) {
		return of(source, NodeAddress.ofId(parentId));
	}

	/**
	 * Uploads a file under its own name.
	 * @param source the file
	 * @param parentPath the path of the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Path source, String parentPath) {
		return of(source, NodeAddress.ofPath(parentPath));
	}

	/**
	 * Uploads a file under its own name.
	 * @param source the file
	 * @param parent the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Path source, NodeAddress parent) {
		return new UploadRequest(UploadSource.of(source), parent, null, UploadOptions.defaults());
	}

	/**
	 * Uploads a resource under its own name.
	 * @param source the resource, which must have a name
	 * @param parent the room or folder that takes it
	 * @return the request
	 */
	public static UploadRequest of(Resource source, NodeAddress parent) {
		return new UploadRequest(UploadSource.of(source), parent, null, UploadOptions.defaults());
	}

	/**
	 * Uploads any content.
	 * @param source where the content comes from
	 * @param parent the room or folder that takes it
	 * @param name the name that the file gets
	 * @return the request
	 */
	public static UploadRequest of(UploadSource source, NodeAddress parent, String name) {
		return new UploadRequest(source, parent, name, UploadOptions.defaults());
	}

	/**
	 * Returns this request with changed options.
	 * @param change gets the present options and returns others, such as
	 * {@code (options) -> options.withCreateFolders(true)}
	 * @return the changed request
	 */
	public UploadRequest withOptions(UnaryOperator<UploadOptions> change) {
		return withOptions(change.apply(this.options));
	}

	/**
	 * Returns this request with a strategy for names that are taken.
	 * @param resolutionStrategy what to do when the name is taken
	 * @return the changed request
	 */
	public UploadRequest withResolutionStrategy(ResolutionStrategy resolutionStrategy) {
		return withOptions(this.options.withResolutionStrategy(resolutionStrategy));
	}

	/**
	 * Returns this request such that a file of the name is overwritten and its download
	 * shares move to the new file. The ids of the shares change.
	 * @return the changed request
	 */
	public UploadRequest withOverwriteKeepingShareLinks() {
		return withOptions(this.options.withOverwriteKeepingShareLinks());
	}

	/**
	 * Returns this request with a classification.
	 * @param classification the classification
	 * @return the changed request
	 */
	public UploadRequest withClassification(Classification classification) {
		return withOptions(this.options.withClassification(classification));
	}

	/**
	 * Returns this request with an expiration.
	 * @param expiration when the file expires
	 * @return the changed request
	 */
	public UploadRequest withExpiration(ObjectExpiration expiration) {
		return withOptions(this.options.withExpiration(expiration));
	}

	/**
	 * Returns this request with a remark.
	 * @param notes at most 255 characters
	 * @return the changed request
	 */
	public UploadRequest withNotes(String notes) {
		return withOptions(this.options.withNotes(notes));
	}

	/**
	 * Returns this request such that the file keeps the times of its creation and
	 * modification.
	 * @param keepTimestamps whether it keeps them
	 * @return the changed request
	 */
	public UploadRequest withKeepTimestamps(boolean keepTimestamps) {
		return withOptions(this.options.withKeepTimestamps(keepTimestamps));
	}

	/**
	 * Returns this request with a limit of bandwidth.
	 * @param bandwidth a limit for the upload alone, beside that of the client;
	 * {@code null} for none
	 * @return the changed request
	 */
	public UploadRequest withBandwidth(@Nullable BandwidthLimit bandwidth) {
		return withOptions(this.options.withBandwidth(bandwidth));
	}

	/**
	 * Returns the name that the file gets.
	 * @return the given name or that of the source
	 */
	public String targetName() {
		return (this.name != null) ? this.name : String.valueOf(this.source.name());
	}

	@Override
	public TransferRequirements requirements() {
		return this.options.requirements();
	}

	@Override
	public UploadRequest withRequirements(TransferRequirements requirements) {
		return withOptions(this.options.withRequirements(requirements));
	}

}
