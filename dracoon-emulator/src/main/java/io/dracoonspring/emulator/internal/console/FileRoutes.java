// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.downloads.Isolation;
import io.dracoonspring.emulator.internal.downloads.Preview;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentResponses;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.UnsatisfiableRangeException;

/**
 * Serves the pages about rooms, folders, files, recycle bins and shares, and the contents
 * of files.
 */
final class FileRoutes implements Routes {

	private static final String NO_NODE = "There is no such room, folder or file.";

	private final Insight insight;

	FileRoutes(Insight insight) {
		this.insight = insight;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/", (request) -> Page.FILES.answer(200, new FilesPage(this.insight.state()).top(query(request))))
			.GET(Links.NODES + "{id}",
					(request) -> Page.FILES
						.answer(new NodePage(this.insight.state()).show(Page.id(request), query(request)), NO_NODE))
			.GET(Links.NODES + "{id}/content", this::content)
			.GET(Links.BIN,
					(request) -> Page.FILES.answer(new FilesPage(this.insight.state()).bin(query(request)), NO_NODE))
			.GET(Links.SHARES, (request) -> Page.FILES.answer(200, new SharesPage(this.insight.state()).list()))
			.GET(Links.SHARES + "/{id}",
					(request) -> Page.FILES.answer(new SharesPage(this.insight.state()).show(Page.id(request)),
							"There is no such share."))
			.build();
	}

	private static Form query(ServerRequest request) {
		return new Form(request.queryParams());
	}

	private Mono<ServerResponse> content(ServerRequest request) {
		EmulatorState state = this.insight.state();
		ContentStore store = this.insight.store().get();
		Optional<File> found = state.access(() -> FoundNode.of(state.nodes(), Page.id(request)).flatMap(File::of));
		Content content = found.flatMap((file) -> store.find(file.contentId())).orElse(null);
		if (content == null) {
			return Page.FILES.answer(null, NO_NODE);
		}
		File file = found.orElseThrow();
		return store.head(content, Preview.HEAD)
			.map((head) -> file.showable() ? Preview.of(file.name(), head) : Optional.<MediaType>empty())
			.flatMap((type) -> new ContentResponses(store).respond(request, content,
					(headers) -> Isolation.apply(headers, file.name(), type)))
			.onErrorMap(UnsatisfiableRangeException.class,
					(ex) -> ApiException.of(416, "Range Not Satisfiable", "The file has " + ex.getTotal() + " bytes"));
	}

	/**
	 * Describes a file whose content a response sends.
	 *
	 * @param name the name under which browsers save it
	 * @param showable whether browsers may display it
	 */
	private record File(String contentId, String name, boolean showable) {

		static Optional<File> of(FoundNode found) {
			if (!(found.node() instanceof FileNode file)) {
				return Optional.empty();
			}
			boolean ciphertext = FoundNode.isCiphertext(file);
			return Optional.of(new File(file.content().id().value(),
					ciphertext ? file.name() + ".encrypted" : file.name(), !ciphertext && !file.isMalicious()));
		}

	}

}
