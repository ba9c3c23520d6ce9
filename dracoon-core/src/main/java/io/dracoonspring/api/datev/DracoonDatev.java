// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.internal.ListProperty;

/**
 * Links rooms with the DATEV products DUO and MST, and sends their files there. Only
 * DRACOON Cloud offers these operations. DRACOON Server answers with 404. Errors are
 * signalled as {@code DracoonApiException}.
 * <p>
 * The documentation of the API 5.47 is the only source for these operations. The client
 * does not interpret {@link DatevSyncConfig#datevIntegration()} and
 * {@link DatevSyncFile#uploadStatus()}, because their values are not documented.
 * <p>
 * A user links a room in two steps. The application sends the browser to the URL of the
 * first step. DATEV sends the browser back with {@code state} and {@code code} for the
 * second step. When the authorization at DATEV ends, the error 401 (-90706) occurs, and
 * the room has to be linked again.
 */
@NotForImplementation
@HttpExchange
public interface DracoonDatev {

	/**
	 * Returns the link of a room with DATEV DUO or DATEV MST. A room that does not exist
	 * or is not linked is signalled as 404.
	 * @param roomId the id of the room
	 * @return the link
	 */
	@GetExchange("/api/v4/datev")
	Mono<DatevSyncConfig> getForRoom(@RequestParam(name = "room_id") long roomId);

	/**
	 * Starts to link a room with DATEV DUO. The caller must be a room administrator
	 * (403). If the room is linked already, the call signals 409. If DATEV is
	 * unreachable, the call signals 502 (-90701).
	 * @param request the room and its DATEV client
	 * @return the URL to which the application sends the user
	 */
	@PostExchange("/api/v4/datev/duo/authorization/start")
	Mono<DatevAuthorizationUrl> startDuoAuthorization(@RequestBody DatevAuthorizationStartRequest request);

	/**
	 * Completes the link of a room with DATEV DUO. The caller must be a room
	 * administrator (403). If the room is linked already, the call signals 409. If DATEV
	 * is unreachable, the call signals 502 (-90701).
	 * @param request the parameters with which DATEV sent the user back
	 * @return the link
	 */
	@PostExchange("/api/v4/datev/duo/authorization/complete")
	Mono<DatevSyncConfig> completeDuoAuthorization(@RequestBody DatevAuthorizationCompleteRequest request);

	/**
	 * Lists the links with DATEV DUO.
	 * @param roomId the id of the room, {@code null} for all rooms
	 * @return the links
	 */
	@GetExchange("/api/v4/datev/duo")
	@ListProperty(optional = true)
	Flux<DatevSyncConfig> listDuoConfigs(@RequestParam(name = "room_id", required = false) @Nullable Long roomId);

	/**
	 * Returns a link with DATEV DUO. An unknown id is signalled as 404.
	 * @param configId the id of the link
	 * @return the link
	 */
	@GetExchange("/api/v4/datev/duo/{configId}")
	Mono<DatevSyncConfig> getDuoConfig(@PathVariable long configId);

	/**
	 * Removes a link with DATEV DUO. The caller must be a room administrator (403). An
	 * unknown id is signalled as 404.
	 * @param configId the id of the link
	 * @return completes when the room is no longer linked
	 */
	@DeleteExchange("/api/v4/datev/duo/{configId}")
	Mono<Void> deleteDuoConfig(@PathVariable long configId);

	/**
	 * Starts to send the files of a room to DATEV DUO. The caller must be a room
	 * administrator (403). The client never repeats this call by itself, because the
	 * server could send files twice.
	 * @param configId the id of the link
	 * @return completes when the server has accepted the request; failures appear in
	 * {@link DatevSyncConfig#errorDetails()} and
	 * {@link DatevSyncFile#uploadErrorDetails()}
	 */
	@PostExchange("/api/v4/datev/duo/{configId}/sync")
	Mono<Void> syncDuo(@PathVariable long configId);

	/**
	 * Lists the files of a link with DATEV DUO and the progress of their transfers.
	 * @param configId the id of the link
	 * @return the files
	 */
	@GetExchange("/api/v4/datev/duo/{configId}/files")
	@ListProperty(optional = true)
	Flux<DatevSyncFile> listDuoFiles(@PathVariable long configId);

	/**
	 * Returns a file of a link with DATEV DUO and the progress of its transfer. A file
	 * that does not belong to the link is signalled as 404.
	 * @param configId the id of the link
	 * @param fileId the id of the file
	 * @return the file
	 */
	@GetExchange("/api/v4/datev/duo/{configId}/files/{fileId}")
	Mono<DatevSyncFile> getDuoFile(@PathVariable long configId, @PathVariable long fileId);

	/**
	 * Starts to link a room with DATEV MST. The caller must be a room administrator
	 * (403). If the room is linked already, the call signals 409. If DATEV is
	 * unreachable, the call signals 502 (-90701).
	 * @param request the room and its DATEV client
	 * @return the URL to which the application sends the user
	 */
	@PostExchange("/api/v4/datev/mst/authorization/start")
	Mono<DatevAuthorizationUrl> startMstAuthorization(@RequestBody DatevMstAuthorizationStartRequest request);

	/**
	 * Completes the link of a room with DATEV MST. The caller must be a room
	 * administrator (403). If the room is linked already, the call signals 409. If DATEV
	 * is unreachable, the call signals 502 (-90701).
	 * @param request the parameters with which DATEV sent the user back
	 * @return the link
	 */
	@PostExchange("/api/v4/datev/mst/authorization/complete")
	Mono<DatevSyncConfig> completeMstAuthorization(@RequestBody DatevAuthorizationCompleteRequest request);

	/**
	 * Lists the links with DATEV MST.
	 * @param roomId the id of the room, {@code null} for all rooms
	 * @return the links
	 */
	@GetExchange("/api/v4/datev/mst")
	@ListProperty(optional = true)
	Flux<DatevSyncConfig> listMstConfigs(@RequestParam(name = "room_id", required = false) @Nullable Long roomId);

	/**
	 * Returns a link with DATEV MST. An unknown id is signalled as 404.
	 * @param configId the id of the link
	 * @return the link
	 */
	@GetExchange("/api/v4/datev/mst/{configId}")
	Mono<DatevSyncConfig> getMstConfig(@PathVariable long configId);

	/**
	 * Removes a link with DATEV MST. The caller must be a room administrator (403). An
	 * unknown id is signalled as 404.
	 * @param configId the id of the link
	 * @return completes when the room is no longer linked
	 */
	@DeleteExchange("/api/v4/datev/mst/{configId}")
	Mono<Void> deleteMstConfig(@PathVariable long configId);

	/**
	 * Starts to send the files of a room to DATEV MST. The caller must be a room
	 * administrator (403). The client never repeats this call by itself, because the
	 * server could send files twice.
	 * @param configId the id of the link
	 * @return completes when the server has accepted the request; failures appear in
	 * {@link DatevSyncConfig#errorDetails()} and
	 * {@link DatevSyncFile#uploadErrorDetails()}
	 */
	@PostExchange("/api/v4/datev/mst/{configId}/sync")
	Mono<Void> syncMst(@PathVariable long configId);

	/**
	 * Lists the files of a link with DATEV MST and the progress of their transfers.
	 * @param configId the id of the link
	 * @return the files
	 */
	@GetExchange("/api/v4/datev/mst/{configId}/files")
	@ListProperty(optional = true)
	Flux<DatevSyncFile> listMstFiles(@PathVariable long configId);

	/**
	 * Returns a file of a link with DATEV MST and the progress of its transfer. A file
	 * that does not belong to the link is signalled as 404.
	 * @param configId the id of the link
	 * @param fileId the id of the file
	 * @return the file
	 */
	@GetExchange("/api/v4/datev/mst/{configId}/files/{fileId}")
	Mono<DatevSyncFile> getMstFile(@PathVariable long configId, @PathVariable long fileId);

	/**
	 * Lists the tax years that can be added to a link with DATEV MST.
	 * @param configId the id of the link
	 * @return the tax years
	 */
	@GetExchange("/api/v4/datev/mst/{configId}/taxyears")
	@ListProperty("years")
	Flux<String> listMstAddableTaxYears(@PathVariable long configId);

	/**
	 * Adds a tax year to a link with DATEV MST. The server refuses a year that cannot be
	 * added (400).
	 * @param configId the id of the link
	 * @param request the tax year
	 * @return completes when the tax year was added
	 */
	@PostExchange("/api/v4/datev/mst/{configId}/taxyears")
	Mono<Void> addMstTaxYear(@PathVariable long configId, @RequestBody DatevMstCreateTaxYearRequest request);

}
