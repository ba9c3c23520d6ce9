// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.api.downloads.DracoonDownloadUrls;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.uploads.DracoonUploadChannels;

/**
 * Holds the APIs for the files of one account.
 *
 * @param nodes the API for the sources and targets of transfers
 * @param recycleBin the API for files that were replaced
 * @param files the API for the keys of encrypted files
 * @param uploads the API for upload channels
 * @param downloads the API for download URLs
 */
public record AccountApis(DracoonNodes nodes, DracoonRecycleBin recycleBin, DracoonFiles files,
		DracoonUploadChannels uploads, DracoonDownloadUrls downloads) {
}
