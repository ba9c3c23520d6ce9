// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.PageQuery;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.nodes.Node;

/**
 * Manages metadata, file keys, versions and malware checks of files. Errors are signalled
 * as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonFiles {

	/**
	 * Changes the metadata of a file. Needs the permission to change in the room. A name
	 * conflict is signalled as 409.
	 * @param fileId the id of the file
	 * @param request the changes
	 * @return the file as it is now
	 */
	@PutExchange("/api/v4/nodes/files/{fileId}")
	Mono<Node> update(@PathVariable long fileId, @RequestBody UpdateFileRequest request);

	/**
	 * Makes the same changes to up to 200 files, since 4.25. Needs the permission to
	 * change in the rooms.
	 * @param request the files and the changes
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/nodes/files")
	Mono<Void> updateMany(@RequestBody UpdateFilesBulkRequest request);

	/**
	 * Returns the file key for the signed-in user. Needs the permission to read, to
	 * manage or to manage download shares. If the file key does not exist yet, the call
	 * signals 404 (-40761). The server refuses a caller without a key pair (403, -70020).
	 * @param fileId the id of the file
	 * @param version the version of the file key, {@code A} or
	 * {@code RSA-4096/AES-256-GCM}, or {@code null} to let the server choose
	 * @return the encrypted file key
	 */
	@GetExchange("/api/v4/nodes/files/{fileId}/user_file_key")
	Mono<FileKey> getUserFileKey(@PathVariable long fileId, @RequestParam(required = false) @Nullable String version);

	/**
	 * Returns the file key for the signed-in user in the version that the server chooses;
	 * see {@link #getUserFileKey(long, String)}.
	 * @param fileId the id of the file
	 * @return the encrypted file key
	 */
	default Mono<FileKey> getUserFileKey(long fileId) {
		return getUserFileKey(fileId, null);
	}

	/**
	 * Lists the missing file keys: first those for rescue keys, then those for users. The
	 * list contains only file keys that the caller can create. The server returns at most
	 * 100 entries. Storing file keys shortens the list. Repeat the request with the same
	 * offset until the list is empty or does not change any more. The caller needs a key
	 * pair (403, -70020).
	 * @param query selects the keys
	 * @return the missing keys and the data to create them
	 */
	@GetExchange("/api/v4/nodes/missingFileKeys")
	Mono<MissingKeysResponse> getMissingFileKeys(MissingFileKeysQuery query);

	/**
	 * Stores file keys for users and rescue keys. The caller can be one of these users.
	 * Existing file keys stay unchanged. Needs the permission to manage, to read, to
	 * manage download shares or to change the configuration.
	 * @param request the keys
	 * @return completes when the keys are stored
	 */
	@PostExchange("/api/v4/nodes/files/keys")
	Mono<Void> addUserFileKeys(@RequestBody UserFileKeySetBatchRequest request);

	/**
	 * Lists the versions of a file, the latest first, since 4.37. Deleted versions are
	 * included if the caller can see them. There are at most 500 versions.
	 * @param referenceId the id that all versions share
	 * @param query selects the part of the list
	 * @return the versions
	 */
	@GetExchange("/api/v4/nodes/files/versions/{referenceId}")
	Mono<Page<FileVersion>> listVersionsPage(@PathVariable long referenceId, PageQuery query);

	/**
	 * Lists all versions of a file; see {@link #listVersionsPage(long, PageQuery)}.
	 * @param referenceId the id that all versions share
	 * @return the versions
	 */
	default Flux<FileVersion> listVersions(long referenceId) {
		return Paging.all(PageQuery.first(), (query) -> listVersionsPage(referenceId, query), FileVersion::id);
	}

	/**
	 * Lists the results of the malware scan of files, since 4.44. Needs the permission to
	 * read. The server does not scan files of encrypted rooms and of rooms in which the
	 * scan is disabled. An unknown file is signalled as 404 (-41000). If the product does
	 * not include the scan, the call signals 402.
	 * @param request the files
	 * @return one entry for each file
	 */
	@PostExchange("/api/v4/nodes/files/generate_verdict_info")
	Flux<NodeVirusProtectionInfo> listVirusProtectionInfo(@RequestBody VirusProtectionVerdictRequest request);

	/**
	 * Permanently deletes a file in which malware was found, since 4.44. If no malware
	 * was found in the file, the call signals 404 (-41150).
	 * @param maliciousFileId the id of the file
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/nodes/malicious_files/{maliciousFileId}")
	Mono<Void> deleteMalicious(@PathVariable long maliciousFileId);

}
