// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.support.AbstractItemStreamItemReader;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonApiException;

/**
 * Reads a list of the server page by page, as it is asked for items. The list is ordered
 * by the first number of the key of its items; items that share it are ordered by the
 * second one here, so that there is exactly one item to go on after. The base of readers
 * of this package alone.
 *
 * @param <T> what is read
 */
public abstract class KeyedItemReader<T> extends AbstractItemStreamItemReader<T> {

	/** How many items may wait, in each of the two queues. */
	private static final int PREFETCH = 4;

	private final String first;

	private final String second;

	private final int stretch;

	private boolean saveState = true;

	private @Nullable Stream<T> stream;

	private @Nullable Iterator<T> items;

	private @Nullable Key last;

	private int count;

	/** Creates a reader. */
	KeyedItemReader(String name, String first, String second, int stretch) {
		setName(name);
		this.first = first;
		this.second = second;
		this.stretch = stretch;
	}

	static void requireWhole(List<?> sorts, @Nullable Integer offset) {
		Assert.isTrue(sorts.isEmpty() && offset == null,
				"'query' must have neither an order nor an offset: a restart would not find its place");
	}

	/**
	 * Decides whether the execution context says where to go on; it does by default.
	 * @param saveState whether it does
	 */
	public void setSaveState(boolean saveState) {
		this.saveState = saveState;
	}

	boolean isSaveState() {
		return this.saveState;
	}

	/** Lists the items. */
	abstract Flux<T> list(@Nullable Key after);

	abstract Key key(T item);

	/** Says what is missing when the server refuses the list. */
	abstract @Nullable String help(DracoonApiException refusal);

	@Override
	public void open(ExecutionContext context) {
		this.last = null;
		String name = getExecutionContextKey(this.first);
		if (this.saveState && context.containsKey(name)) {
			this.last = new Key(context.getLong(name), context.getLong(getExecutionContextKey(this.second)));
		}
		begin(this.last);
	}

	private void begin(@Nullable Key after) {
		close();
		this.count = 0;
		// few in advance, so that a page is asked for when the one before is read
		this.stream = Flux.defer(() -> list(after))
			.filter((item) -> after == null || key(item).compareTo(after) > 0)
			.bufferUntilChanged((item) -> key(item).first())
			.scan(new Group<T>(Long.MIN_VALUE, List.of()), this::next)
			.concatMapIterable(Group::items, 1)
			.publishOn(Schedulers.boundedElastic(), PREFETCH)
			.toStream(PREFETCH);
		this.items = this.stream.iterator();
	}

	private Group<T> next(Group<T> before, List<T> items) {
		long number = key(items.get(0)).first();
		if (number <= before.number()) {
			throw new ItemStreamException("The server does not keep to the order of '" + this.first
					+ "', so that items would be lost after a restart: report it to its operator");
		}
		return new Group<>(number, items.stream().sorted(Comparator.comparing(this::key)).toList());
	}

	@Override
	public @Nullable T read() {
		if (this.items == null) {
			throw new IllegalStateException("The reader is not open: register it as a stream of the step");
		}
		try {
			if (this.count == this.stretch) {
				begin(this.last);
			}
			T item = this.items.hasNext() ? this.items.next() : null;
			this.last = (item != null) ? key(item) : this.last;
			this.count++;
			return item;
		}
		catch (DracoonApiException ex) {
			String help = help(ex);
			throw (help != null) ? new ItemStreamException(help + ": " + ex.getMessage(), ex) : ex;
		}
	}

	@Override
	public void update(ExecutionContext context) {
		Key key = this.last;
		if (this.saveState && key != null) {
			context.putLong(getExecutionContextKey(this.first), key.first());
			context.putLong(getExecutionContextKey(this.second), key.second());
		}
	}

	@Override
	public void close() {
		if (this.stream != null) {
			this.stream.close();
		}
		this.stream = null;
		this.items = null;
	}

	/** What identifies an item and says where it stands. */
	record Key(long first, long second) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparingLong(Key::first).thenComparingLong(Key::second).compare(this, other);
		}

	}

	private record Group<T>(long number, List<T> items) {

	}

}
