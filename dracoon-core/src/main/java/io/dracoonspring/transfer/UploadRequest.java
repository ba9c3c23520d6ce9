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
 * Describes an upload: the source, the target and the options. Start with {@code of} and
 * change the options that differ from the defaults. An upload fails on a name conflict
 * unless the options name another strategy.
 *
 * @param source the source of the content
 * @param parent the room or folder that receives the file
 * @param name the name of the file, {@code null} for the name of the source
 * @param options the options for storing the content
 */
@CopyableRecord
public record UploadRequest(UploadSource source, NodeAddress parent, @Nullable String name,
		UploadOptions options) implements UploadRequestBuilder.With, WithRequirements<UploadRequest> {

	/**
	 * Checks the values, without access to the source or the server.
	 */
	public UploadRequest {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(parent, "'parent' must not be null");
		Assert.notNull(options, "'options' must not be null");
		Assert.isTrue(name != null || source.name() != null, "'name' must be given for a source without a name");
		Assert.isTrue(options.tokenFile() == null || source.file() != null,
				"'tokenFile' needs a file as the source: nothing else can be read again after a crash");
	}

	/**
	 * Requests the upload of a file under its own name.
	 * @param source the file
	 * @param parentId the id of the room or folder that receives the file
	 * @return the request
	 */
	public static UploadRequest of(Path source, long parentId) {
		return of(source, NodeAddress.ofId(parentId));
	}

	/**
	 * Requests the upload of a file under its own name.
	 * @param source the file
	 * @param parentPath the path of the room or folder that receives the file
	 * @return the request
	 */
	public static UploadRequest of(Path source, String parentPath) {
		return of(source, NodeAddress.ofPath(parentPath));
	}

	/**
	 * Requests the upload of a file under its own name.
	 * @param source the file
	 * @param parent the room or folder that receives the file
	 * @return the request
	 */
	public static UploadRequest of(Path source, NodeAddress parent) {
		return new UploadRequest(UploadSource.of(source), parent, null, UploadOptions.defaults());
	}

	/**
	 * Requests the upload of a resource under its own name.
	 * @param source the resource, which must have a name
	 * @param parent the room or folder that receives the file
	 * @return the request
	 */
	public static UploadRequest of(Resource source, NodeAddress parent) {
		return new UploadRequest(UploadSource.of(source), parent, null, UploadOptions.defaults());
	}

	/**
	 * Requests the upload of any content.
	 * @param source the source of the content
	 * @param parent the room or folder that receives the file
	 * @param name the name that the file gets
	 * @return the request
	 */
	public static UploadRequest of(UploadSource source, NodeAddress parent, String name) {
		return new UploadRequest(source, parent, name, UploadOptions.defaults());
	}

	/**
	 * Returns this request with changed options.
	 * @param change the function that takes the current options and returns changed ones,
	 * such as {@code (options) -> options.withCreateFolders(true)}
	 * @return the changed request
	 */
	public UploadRequest withOptions(UnaryOperator<UploadOptions> change) {
		return withOptions(change.apply(this.options));
	}

	/**
	 * Returns this request with a strategy for name conflicts.
	 * @param resolutionStrategy the action on a name conflict
	 * @return the changed request
	 */
	public UploadRequest withResolutionStrategy(ResolutionStrategy resolutionStrategy) {
		return withOptions(this.options.withResolutionStrategy(resolutionStrategy));
	}

	/**
	 * Returns this request changed to overwrite a file of the same name and to move its
	 * download shares to the new file. The ids of the shares change.
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
	 * @param expiration the expiration of the file
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
	 * Returns this request with or without keeping the times of creation and
	 * modification.
	 * @param keepTimestamps whether the file keeps the times of the source
	 * @return the changed request
	 */
	public UploadRequest withKeepTimestamps(boolean keepTimestamps) {
		return withOptions(this.options.withKeepTimestamps(keepTimestamps));
	}

	/**
	 * Returns this request with a bandwidth limit.
	 * @param bandwidth a limit for this upload, in addition to that of the client;
	 * {@code null} for none
	 * @return the changed request
	 */
	public UploadRequest withBandwidth(@Nullable BandwidthLimit bandwidth) {
		return withOptions(this.options.withBandwidth(bandwidth));
	}

	/**
	 * Returns the name that the file gets unless the server changes the name because of a
	 * conflict.
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
