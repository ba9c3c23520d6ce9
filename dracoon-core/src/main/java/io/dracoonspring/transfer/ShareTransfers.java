// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import io.dracoonspring.api.NotForImplementation;

/**
 * Transfers files for holders of a share link, without an account. The content is
 * encrypted and decrypted as the share demands. Links and passwords are secrets. They
 * appear neither in logs and messages nor in {@code toString()} of requests.
 * <p>
 * The link must belong to the server of this client. The client ignores the host of the
 * link.
 */
@NotForImplementation
public interface ShareTransfers {

	/**
	 * Prepares an upload to an upload share. If there is a name conflict, the server adds
	 * a number to the name. For an encrypted share the client encrypts the file key for
	 * all users that the share lists.
	 * @param request the source and the share
	 * @return the upload, not started
	 */
	Transfer<SharedFile> upload(ShareUploadRequest request);

	/**
	 * Prepares a download from a download share. Folders and rooms arrive as a ZIP
	 * archive whose length is not known. If the share limits the number of downloads, the
	 * server may count every download.
	 * @param request the share and the target
	 * @return the download, not started. Its result is the path of the target
	 */
	Transfer<Path> download(ShareDownloadRequest request);

	/**
	 * Prepares a download from a download share as a stream.
	 * @param request the share to read
	 * @return the download, not started
	 */
	ContentDownload download(ShareContentRequest request);

}
