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

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages the download shares and upload shares (file requests) of nodes. Both are links
 * for people without an account. {@code DracoonPublicShares} has the operations for users
 * of the links. Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonShares {

	/**
	 * Lists one page of the download shares that the caller can manage.
	 * @param query selects the shares
	 * @return the page
	 */
	@GetExchange("/api/v4/shares/downloads")
	Mono<Page<DownloadShare>> listDownloadSharesPage(DownloadShareQuery query);

	/**
	 * Lists all download shares that the caller can manage, and requests each page when
	 * the subscriber needs it. The query can set the offset of the first entry and the
	 * page size (500 by default).
	 * @param query selects the shares
	 * @return the shares
	 */
	default Flux<DownloadShare> listDownloadShares(DownloadShareQuery query) {
		return Paging.all(query, this::listDownloadSharesPage, DownloadShare::id);
	}

	/**
	 * Creates a download share of a file, folder or room. The share of a room does not
	 * include the rooms below it. Needs the permission to manage download shares of the
	 * node.
	 * <p>
	 * The server refuses a password that breaks the policy (400, -10002) or has forbidden
	 * characters (400, -80023), and an invalid language (400, -10013). It refuses an
	 * expiration in the past (400, -80006) and requests that violate another policy, for
	 * example if the classification requires a password (400, -80064). It also refuses
	 * invalid telephone numbers (400, -80040), and all telephone numbers if text messages
	 * are disabled (400, -80030). An unknown node is signalled as 404 (-41000). If the
	 * server cannot send a text message, the call fails (502, -90090) although the share
	 * may exist.
	 * <p>
	 * Only shares of files can be encrypted (400, -50004). Encrypted shares need a key
	 * pair and a file key (otherwise 400, -50005, -50006 or -80062) and must not have a
	 * password (400, -50003). Shares that are not encrypted must not have keys (400,
	 * -50007).
	 * @param request the share
	 * @return the new share, for the link see {@link DownloadShare#link}
	 */
	@PostExchange("/api/v4/shares/downloads")
	Mono<DownloadShare> createDownloadShare(@RequestBody CreateDownloadShareRequest request);

	/**
	 * Returns a download share. Needs the permission to manage download shares of the
	 * node. An unknown share is signalled as 404 (-60000).
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/downloads/{shareId}")
	Mono<DownloadShare> getDownloadShare(@PathVariable long shareId);

	/**
	 * Returns a download share with the QR code of its link in
	 * {@link DownloadShare#dataUrl()}. The required permission and the errors are the
	 * same as for {@link #getDownloadShare(long)}.
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/downloads/{shareId}/qr")
	Mono<DownloadShare> getDownloadShareWithQrCode(@PathVariable long shareId);

	/**
	 * Returns the QR code of the link of a download share as an image. The required
	 * permission and the errors are the same as for {@link #getDownloadShare(long)}.
	 * Signals {@code DracoonProtocolException} if the server sends no PNG image.
	 * @param shareId the id of the share
	 * @return the bytes of a PNG file
	 */
	default Mono<byte[]> getDownloadShareQrCode(long shareId) {
		return getDownloadShareWithQrCode(shareId)
			.map((share) -> QrCode.png("DracoonShares.getDownloadShareQrCode", Secret.reveal(share.dataUrl())));
	}

	/**
	 * Changes a download share, since 4.11. Needs the permission to manage download
	 * shares of the node. The server refuses the password of an encrypted share (400,
	 * -50003), an invalid country (400, -80041), and the same values as for a new share.
	 * An unknown share is signalled as 404 (-60000).
	 * @param shareId the id of the share
	 * @param request the changes
	 * @return the share as it is now
	 */
	@PutExchange("/api/v4/shares/downloads/{shareId}")
	Mono<DownloadShare> updateDownloadShare(@PathVariable long shareId,
			@RequestBody UpdateDownloadShareRequest request);

	/**
	 * Changes up to 200 download shares in the same way, since 4.25. Needs the permission
	 * to manage download shares of every node. The server refuses more shares (400,
	 * -80063) and an expiration in the past (400, -80006). Unknown shares are signalled
	 * as 404 (-60000).
	 * @param request the shares and the changes
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/shares/downloads")
	Mono<Void> updateDownloadShares(@RequestBody UpdateDownloadSharesBulkRequest request);

	/**
	 * Deletes a download share, after which its link no longer works. The node stays.
	 * Needs the permission to manage download shares of the node. An unknown share is
	 * signalled as 404 (-60000).
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
	 * manage download shares of the node. The server refuses invalid email addresses
	 * (400, -80009). An unknown share is signalled as 404 (-60000).
	 * @param shareId the id of the share
	 * @param request the recipients and the text
	 * @return completes when the server has accepted the email
	 */
	@PostExchange("/api/v4/shares/downloads/{shareId}/email")
	Mono<Void> sendDownloadShareByEmail(@PathVariable long shareId, @RequestBody DownloadShareLinkEmail request);

	/**
	 * Lists one page of the upload shares that the caller can manage.
	 * @param query selects the shares
	 * @return the page
	 */
	@GetExchange("/api/v4/shares/uploads")
	Mono<Page<UploadShare>> listUploadSharesPage(UploadShareQuery query);

	/**
	 * Lists all upload shares that the caller can manage, and requests each page when the
	 * subscriber needs it. The query can set the offset of the first entry and the page
	 * size (500 by default).
	 * @param query selects the shares
	 * @return the shares
	 */
	default Flux<UploadShare> listUploadShares(UploadShareQuery query) {
		return Paging.all(query, this::listUploadSharesPage, UploadShare::id);
	}

	/**
	 * Creates an upload share for a room or folder. Needs the permission to manage upload
	 * shares of the target.
	 * <p>
	 * The server refuses a path that is too long (400, -41200), and an invalid language
	 * (400, -10013). It refuses a password that breaks the policy (400, -10002) or has
	 * forbidden characters (400, -80023), and an expiration in the past (400, -80006). It
	 * also refuses invalid telephone numbers (400, -80040), and all telephone numbers if
	 * text messages are disabled (400, -80030). An unknown target is signalled as 404
	 * (-40000 or -41000). If the server cannot send a text message, the call fails (502,
	 * -90090) although the share may exist.
	 * @param request the share
	 * @return the new share, for the link see {@link UploadShare#link}
	 */
	@PostExchange("/api/v4/shares/uploads")
	Mono<UploadShare> createUploadShare(@RequestBody CreateUploadShareRequest request);

	/**
	 * Returns an upload share. Needs the permission to manage upload shares of the
	 * target. An unknown share is signalled as 404 (-60500).
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/uploads/{shareId}")
	Mono<UploadShare> getUploadShare(@PathVariable long shareId);

	/**
	 * Returns an upload share with the QR code of its link in
	 * {@link UploadShare#dataUrl()}. The required permission and the errors are the same
	 * as for {@link #getUploadShare(long)}.
	 * @param shareId the id of the share
	 * @return the share
	 */
	@GetExchange("/api/v4/shares/uploads/{shareId}/qr")
	Mono<UploadShare> getUploadShareWithQrCode(@PathVariable long shareId);

	/**
	 * Returns the QR code of the link of an upload share as an image. The required
	 * permission and the errors are the same as for {@link #getUploadShare(long)}.
	 * Signals {@code DracoonProtocolException} if the server sends no PNG image.
	 * @param shareId the id of the share
	 * @return the bytes of a PNG file
	 */
	default Mono<byte[]> getUploadShareQrCode(long shareId) {
		return getUploadShareWithQrCode(shareId)
			.map((share) -> QrCode.png("DracoonShares.getUploadShareQrCode", Secret.reveal(share.dataUrl())));
	}

	/**
	 * Changes an upload share, since 4.11. Needs the permission to manage upload shares
	 * of the target. The server refuses an invalid country (400, -80041) and the same
	 * values as for a new share. An unknown share is signalled as 404 (-60500).
	 * @param shareId the id of the share
	 * @param request the changes
	 * @return the share as it is now
	 */
	@PutExchange("/api/v4/shares/uploads/{shareId}")
	Mono<UploadShare> updateUploadShare(@PathVariable long shareId, @RequestBody UpdateUploadShareRequest request);

	/**
	 * Changes up to 200 upload shares in the same way, since 4.25. Needs the permission
	 * to manage upload shares of every target. The server refuses more shares (400,
	 * -80063) and an expiration in the past (400, -80006). Unknown shares are signalled
	 * as 404 (-60500).
	 * @param request the shares and the changes
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/shares/uploads")
	Mono<Void> updateUploadShares(@RequestBody UpdateUploadSharesBulkRequest request);

	/**
	 * Deletes an upload share, after which its link no longer works. The uploaded files
	 * and the target stay. Needs the permission to manage upload shares of the target. An
	 * unknown share is signalled as 404 (-60500).
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
	 * manage upload shares of the target. The server refuses invalid email addresses
	 * (400, -80009). An unknown share is signalled as 404 (-60500).
	 * @param shareId the id of the share
	 * @param request the recipients and the text
	 * @return completes when the server has accepted the email
	 */
	@PostExchange("/api/v4/shares/uploads/{shareId}/email")
	Mono<Void> sendUploadShareByEmail(@PathVariable long shareId, @RequestBody UploadShareLinkEmail request);

}
