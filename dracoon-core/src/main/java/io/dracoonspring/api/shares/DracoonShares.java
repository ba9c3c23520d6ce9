// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;
import io.dracoonspring.api.Secret;

/**
 * Download shares and upload shares (file requests) of nodes: links for people without an
 * account. What those people can do with them is {@code DracoonPublicShares}. Errors are
 * signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonShares {

	/**
	 * Lists download shares that the caller may manage, one page of them.
	 * @param query which shares
	 * @return the page
	 */
	@GetExchange("/api/v4/shares/downloads")
	Mono<Page<DownloadShare>> listDownloadShares(DownloadShareQuery query);

	/**
	 * Lists all download shares that the caller may manage, page after page as they are
	 * consumed. The offset of the query is where to start, its limit the size of the
	 * pages (500 if it has none).
	 * @param query which shares
	 * @return the shares
	 */
	default Flux<DownloadShare> listAllDownloadShares(DownloadShareQuery query) {
		return Paging.all(query, this::listDownloadShares, DownloadShare::id);
	}

	/**
	 * Creates a download share of a file, folder or room; the rooms below a room are left
	 * out. Needs the permission to manage download shares of the node.
	 * <p>
	 * Refused for an unknown node (404, -41000), a password that breaks the policy (400,
	 * -10002 or -10013) or has forbidden characters (400, -80023), an expiration in the
	 * past (400, -80006), a breach of another policy, such as a classification that
	 * demands a password (400, -80064), and telephone numbers that are none or may not be
	 * used (400, -80040 or -80030). A text message that could not be sent fails the call
	 * (502, -90090) although the share may exist.
	 * <p>
	 * Encrypted are only shares of files (400, -50004): they need a key pair and a file
	 * key (400, -50005, -50006 and -80062) and must have no password (400, -50003);
	 * others must have no keys (400, -50007).
	 * @param request the share
	 * @return the new share
	 */
	@PostExchange("/api/v4/shares/downloads")
	Mono<DownloadShare> createDownloadShare(@RequestBody CreateDownloadShareRequest request);

	/**
	 * Returns a download share. Needs the permission to manage download shares of the
	 * node. A share that does not exist is not found (404, -60000).
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/downloads/{shareId}")
	Mono<DownloadShare> getDownloadShare(@PathVariable long shareId);

	/**
	 * Returns a download share with the QR code of its link in
	 * {@link DownloadShare#dataUrl()}. Permission and errors are those of
	 * {@link #getDownloadShare(long)}.
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/downloads/{shareId}/qr")
	Mono<DownloadShare> getDownloadShareWithQrCode(@PathVariable long shareId);

	/**
	 * Returns the QR code of the link of a download share as an image. Permission and
	 * errors are those of {@link #getDownloadShare(long)}; signals
	 * {@code DracoonProtocolException} if the server sends no such image.
	 * @param shareId the id of the share
	 * @return the bytes of a PNG file
	 */
	default Mono<byte[]> getDownloadShareQrCode(long shareId) {
		return getDownloadShareWithQrCode(shareId)
			.map((share) -> QrCode.png("DracoonShares.getDownloadShareQrCode", Secret.reveal(share.dataUrl())));
	}

	/**
	 * Changes a download share, since 4.11. Needs the permission to manage download
	 * shares of the node. Refused for a share that does not exist (404, -60000), for the
	 * password of an encrypted one (400, -50003), for a country that is none (400,
	 * -80041), and as creating is.
	 * @param shareId the id of the share
	 * @param request the changes
	 * @return the share as it is now
	 */
	@PutExchange("/api/v4/shares/downloads/{shareId}")
	Mono<DownloadShare> updateDownloadShare(@PathVariable long shareId,
			@RequestBody UpdateDownloadShareRequest request);

	/**
	 * Changes up to 200 download shares in the same way, since 4.25. Needs the permission
	 * to manage download shares of every node. Refused for more of them (400, -80063),
	 * for shares that do not exist (404, -60000) and for an expiration in the past (400,
	 * -80006).
	 * @param request the shares and the changes
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/shares/downloads")
	Mono<Void> updateDownloadShares(@RequestBody UpdateDownloadSharesBulkRequest request);

	/**
	 * Deletes a download share, after which its link is dead. The node stays. Needs the
	 * permission to manage download shares of the node. A share that does not exist is
	 * not found (404, -60000).
	 * @param shareId the id of the share
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/shares/downloads/{shareId}")
	Mono<Void> deleteDownloadShare(@PathVariable long shareId);

	/**
	 * Deletes several download shares, since 4.21; see
	 * {@link #deleteDownloadShare(long)}.
	 * @param request the shares
	 * @return completes when all are deleted
	 */
	@DeleteExchange("/api/v4/shares/downloads")
	Mono<Void> deleteDownloadShares(@RequestBody DeleteDownloadSharesRequest request);

	/**
	 * Sends the link of a download share by email, since 4.11. Needs the permission to
	 * manage download shares of the node. Refused for a share that does not exist (404,
	 * -60000) and for something that is no email address (400, -80009).
	 * @param shareId the id of the share
	 * @param request the recipients and the text
	 * @return completes when the server has accepted the email
	 */
	@PostExchange("/api/v4/shares/downloads/{shareId}/email")
	Mono<Void> sendDownloadShareByEmail(@PathVariable long shareId, @RequestBody DownloadShareLinkEmail request);

	/**
	 * Lists upload shares that the caller may manage, one page of them.
	 * @param query which shares
	 * @return the page
	 */
	@GetExchange("/api/v4/shares/uploads")
	Mono<Page<UploadShare>> listUploadShares(UploadShareQuery query);

	/**
	 * Lists all upload shares that the caller may manage, page after page as they are
	 * consumed. The offset of the query is where to start, its limit the size of the
	 * pages (500 if it has none).
	 * @param query which shares
	 * @return the shares
	 */
	default Flux<UploadShare> listAllUploadShares(UploadShareQuery query) {
		return Paging.all(query, this::listUploadShares, UploadShare::id);
	}

	/**
	 * Creates an upload share into a room or folder. Needs the permission to manage
	 * upload shares of the target.
	 * <p>
	 * Refused for an unknown target (404, -40000 or -41000) and for a file (400, -41200),
	 * a password that breaks the policy (400, -10002 or -10013) or has forbidden
	 * characters (400, -80023), an expiration in the past (400, -80006), and telephone
	 * numbers that are none or may not be used (400, -80040 or -80030). A text message
	 * that could not be sent fails the call (502, -90090) although the share may exist.
	 * @param request the share
	 * @return the new share
	 */
	@PostExchange("/api/v4/shares/uploads")
	Mono<UploadShare> createUploadShare(@RequestBody CreateUploadShareRequest request);

	/**
	 * Returns an upload share. Needs the permission to manage upload shares of the
	 * target. A share that does not exist is not found (404, -60500).
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/uploads/{shareId}")
	Mono<UploadShare> getUploadShare(@PathVariable long shareId);

	/**
	 * Returns an upload share with the QR code of its link in
	 * {@link UploadShare#dataUrl()}. Permission and errors are those of
	 * {@link #getUploadShare(long)}.
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/uploads/{shareId}/qr")
	Mono<UploadShare> getUploadShareWithQrCode(@PathVariable long shareId);

	/**
	 * Returns the QR code of the link of an upload share as an image. Permission and
	 * errors are those of {@link #getUploadShare(long)}; signals
	 * {@code DracoonProtocolException} if the server sends no such image.
	 * @param shareId the id of the share
	 * @return the bytes of a PNG file
	 */
	default Mono<byte[]> getUploadShareQrCode(long shareId) {
		return getUploadShareWithQrCode(shareId)
			.map((share) -> QrCode.png("DracoonShares.getUploadShareQrCode", Secret.reveal(share.dataUrl())));
	}

	/**
	 * Changes an upload share, since 4.11. Needs the permission to manage upload shares
	 * of the target. Refused for a share that does not exist (404, -60500), for a country
	 * that is none (400, -80041), and as creating is.
	 * @param shareId the id of the share
	 * @param request the changes
	 * @return the share as it is now
	 */
	@PutExchange("/api/v4/shares/uploads/{shareId}")
	Mono<UploadShare> updateUploadShare(@PathVariable long shareId, @RequestBody UpdateUploadShareRequest request);

	/**
	 * Changes up to 200 upload shares in the same way, since 4.25. Needs the permission
	 * to manage upload shares of every target. Refused for more of them (400, -80063),
	 * for shares that do not exist (404, -60500) and for an expiration in the past (400,
	 * -80006).
	 * @param request the shares and the changes
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/shares/uploads")
	Mono<Void> updateUploadShares(@RequestBody UpdateUploadSharesBulkRequest request);

	/**
	 * Deletes an upload share, after which its link is dead. The files that came through
	 * it and the target stay. Needs the permission to manage upload shares of the target.
	 * A share that does not exist is not found (404, -60500).
	 * @param shareId the id of the share
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/shares/uploads/{shareId}")
	Mono<Void> deleteUploadShare(@PathVariable long shareId);

	/**
	 * Deletes several upload shares, since 4.21; see {@link #deleteUploadShare(long)}.
	 * @param request the shares
	 * @return completes when all are deleted
	 */
	@DeleteExchange("/api/v4/shares/uploads")
	Mono<Void> deleteUploadShares(@RequestBody DeleteUploadSharesRequest request);

	/**
	 * Sends the link of an upload share by email, since 4.11. Needs the permission to
	 * manage upload shares of the target. Refused for a share that does not exist (404,
	 * -60500) and for something that is no email address (400, -80009).
	 * @param shareId the id of the share
	 * @param request the recipients and the text
	 * @return completes when the server has accepted the email
	 */
	@PostExchange("/api/v4/shares/uploads/{shareId}/email")
	Mono<Void> sendUploadShareByEmail(@PathVariable long shareId, @RequestBody UploadShareLinkEmail request);

}
