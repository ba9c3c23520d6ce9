// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.console;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.springframework.util.Assert;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.DirectoryProgress;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.directory.DirectoryItem;

/**
 * Shows transfers of command-line applications as bars on the console. Needs the library
 * {@code me.tongfei:progressbar}, which applications add themselves.
 */
public final class ConsoleProgress {

	private static final long MEBIBYTE = 1024 * 1024;

	private final UnaryOperator<ProgressBarBuilder> customizer;

	private ConsoleProgress(UnaryOperator<ProgressBarBuilder> customizer) {
		this.customizer = customizer;
	}

	/**
	 * Creates an object that shows bars with the defaults of the library, on the standard
	 * error stream.
	 * @return the object that shows transfers
	 */
	public static ConsoleProgress create() {
		return create((builder) -> builder);
	}

	/**
	 * Creates an object that shows bars in a custom style or on a custom output.
	 * @param customizer the function that changes the style or the output of the bars
	 * @return the object that shows transfers
	 */
	public static ConsoleProgress create(UnaryOperator<ProgressBarBuilder> customizer) {
		Assert.notNull(customizer, "'customizer' must not be null");
		return new ConsoleProgress(customizer);
	}

	/**
	 * Shows a transfer while it runs.
	 * @param transfer the transfer; it starts with the first subscription
	 * @param task the text beside the bar
	 * @param <T> the type of the result
	 * @return the result of the transfer, once the bar is complete
	 */
	public <T> Mono<T> show(Transfer<T> transfer, String task) {
		Assert.notNull(transfer, "'transfer' must not be null");
		return Mono.defer(() -> {
			Mono<Void> shown = show(transfer.progress(), task).cache();
			Disposable watching = watch(shown);
			return transfer.result()
				.materialize()
				.delayUntil((end) -> shown.onErrorComplete())
				.<T>dematerialize()
				.doOnCancel(watching::dispose);
		});
	}

	/**
	 * Shows the transfer of a directory while it runs. The total grows while the transfer
	 * finds directories.
	 * @param transfer the transfer; it starts with the subscription
	 * @param task the text beside the bar
	 * @return the items of the transfer; the stream ends once the bar is complete
	 */
	public Flux<DirectoryItem> show(DirectoryTransfer transfer, String task) {
		Assert.notNull(transfer, "'transfer' must not be null");
		Assert.notNull(task, "'task' must not be null");
		return Flux.defer(() -> {
			Mono<Void> shown = show(transfer.progress(), task, ConsoleProgress::update).cache();
			Disposable watching = watch(shown);
			return transfer.items()
				.materialize()
				.concatMap(
						(signal) -> signal.isOnNext() ? Mono.just(signal) : shown.onErrorComplete().thenReturn(signal),
						0)
				.<DirectoryItem>dematerialize()
				.doOnCancel(watching::dispose);
		});
	}

	private static Disposable watch(Mono<Void> shown) {
		return shown.subscribe((nothing) -> {
		}, (ex) -> {
			// a failure of the console must not affect the transfer
		});
	}

	/**
	 * Shows a stream of snapshots.
	 * @param progress the snapshots, of which the last one shows the final state
	 * @param task the text beside the bar
	 * @return completes when the bar is complete
	 */
	public Mono<Void> show(Flux<TransferProgress> progress, String task) {
		Assert.notNull(progress, "'progress' must not be null");
		Assert.notNull(task, "'task' must not be null");
		return show(progress, task, ConsoleProgress::update);
	}

	private <P> Mono<Void> show(Flux<P> progress, String task, BiConsumer<ProgressBar, P> update) {
		// writing to a console may block
		return Flux
			.using(() -> bar(task),
					(bar) -> progress.publishOn(DracoonSchedulers.boundedElastic(), 1)
						.doOnNext((snapshot) -> update.accept(bar, snapshot)),
					ProgressBar::close)
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.then();
	}

	private ProgressBar bar(String task) {
		ProgressBarBuilder builder = ProgressBar.builder()
			.setTaskName(VisibleText.of(task))
			.setUnit(" MiB", MEBIBYTE)
			.setInitialMax(-1)
			.showSpeed();
		return this.customizer.apply(builder).build();
	}

	private static void update(ProgressBar bar, TransferProgress snapshot) {
		Long total = snapshot.totalBytes();
		if (total != null) {
			bar.maxHint(total);
		}
		bar.stepTo(snapshot.transferredBytes());
		bar.setExtraMessage(snapshot.state().name().toLowerCase(Locale.ROOT));
	}

	private static void update(ProgressBar bar, DirectoryProgress snapshot) {
		if (snapshot.totalFiles() > 0 || snapshot.totalsFinal()) {
			bar.maxHint(snapshot.totalBytes());
		}
		bar.stepTo(snapshot.transferredBytes());
		String files = snapshot.completedFiles() + "/" + snapshot.totalFiles() + (snapshot.totalsFinal() ? "" : "+")
				+ " files";
		String failed = (snapshot.failedFiles() > 0) ? ", " + snapshot.failedFiles() + " failed" : "";
		bar.setExtraMessage(files + failed + ", " + snapshot.state().name().toLowerCase(Locale.ROOT));
	}

}
