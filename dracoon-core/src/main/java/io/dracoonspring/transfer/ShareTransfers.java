// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

/**
 * Transfers for those who have the link of a share, without an account. The content is
 * encrypted and decrypted as the share demands. Links and passwords are secrets: nothing
 * of them appears in logs, messages and requests as text.
 * <p>
 * The link must be one of the server that this client talks to; its host is not looked
 * at.
 */
public interface ShareTransfers {

	/**
	 * Prepares an upload to an upload share. A name that is taken gets a number. For an
	 * encrypted share the key of the file is encrypted for everybody whom the share
	 * lists.
	 * @param request what to upload, and where to
	 * @return the upload, not started
	 */
	Transfer<SharedFile> upload(ShareUploadRequest request);

	/**
	 * Prepares a download from a download share. Folders and rooms come as a ZIP archive
	 * whose length is not known. Every download may count against the limit of the share,
	 * once.
	 * @param request what to download, and where to
	 * @return the download, not started; results in the target
	 */
	Transfer<Path> download(ShareDownloadRequest request);

	/**
	 * Prepares a download from a download share as a stream.
	 * @param request which share
	 * @return the download, not started
	 */
	ContentDownload read(ShareContentRequest request);

}
