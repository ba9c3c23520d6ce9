// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal.query;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.PageQuery;
import io.dracoonspring.api.Range;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final int WINDOW = PageWalk.WINDOW;

	/** Is the list on the server, in its order. */
	private final List<Long> list = new ArrayList<>();

	private final AtomicInteger requests = new AtomicInteger();

	private Runnable beforePage = () -> {
	};

	@Test
	void asksForNoMorePagesThanTheListHas() {
		fill(2000);
		assertThat(walk(null)).containsExactlyElementsOf(this.list);
		assertThat(this.requests).hasValue(5);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 500 })
	void visitsAllItemsOnceWhileTheVisitorDeletesThem(int limit) {
		fill(1501);
		List<Long> visited = new ArrayList<>();
		all(limit).doOnNext((id) -> {
			visited.add(id);
			this.list.remove(id);
		}).blockLast(TIMEOUT);
		assertThat(visited).containsExactlyElementsOf(LongStream.range(0, 1501).boxed().toList());
	}

	@Test
	void stepsBackWhenMoreIsGoneThanAPage() {
		fill(5000);
		before(4, () -> this.list.removeIf((id) -> id < 1400));
		assertThat(walk(null)).containsExactlyElementsOf(LongStream.range(0, 5000).boxed().toList());
	}

	@Test
	void restartsWhenAllKnownItemsAreDeleted() {
		fill(5000);
		before(4, () -> this.list.removeIf((id) -> id < 1600));
		assertThat(walk(null)).doesNotHaveDuplicates()
			.contains(LongStream.range(1600, 5000).boxed().toArray(Long[]::new));
	}

	@Test
	void noticesAShrinkageThatAGrowthHides() {
		fill(3000);
		before(3, () -> {
			this.list.removeIf((id) -> id % 10 == 0 && id < 900);
			LongStream.range(3000, 3090).forEach(this.list::add);
		});
		assertThat(walk(null)).doesNotHaveDuplicates().contains(this.list.toArray(Long[]::new)).hasSize(3090);
	}

	@Test
	void endsWhereTheListEndsNow() {
		fill(3000);
		before(2, () -> this.list.removeIf((id) -> id >= 600));
		assertThat(walk(null)).hasSize(600);
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void dropsWhatAppearsInFront() {
		fill(3000);
		before(3, () -> LongStream.range(10_000, 10_000 + WINDOW).forEach((id) -> this.list.add(0, id)));
		assertThat(walk(null)).containsExactlyElementsOf(LongStream.range(0, 3000).boxed().toList());
	}

	@Test
	void findsItsPlaceAgainWhenMoreAppearsInFrontThanItRemembers() {
		fill(6000);
		before(9, () -> LongStream.range(10_000, 13_500).forEach((id) -> this.list.add(0, id)));
		assertThat(walk(null)).containsExactlyElementsOf(LongStream.range(0, 6000).boxed().toList());
	}

	@Test
	void mayRepeatForgottenItemsButSkipsNone() {
		fill(8000);
		before(9, () -> {
			LongStream.range(10_000, 13_500).forEach((id) -> this.list.add(0, id));
			this.list.removeIf((id) -> id >= 5000 && id < 8000);
		});
		assertThat(walk(null)).contains(LongStream.range(0, 5000).boxed().toArray(Long[]::new));
	}

	@Test
	void makesTheBestOfAServerWithoutAnOrder() {
		fill(40);
		Random random = new Random(4);
		this.beforePage = () -> Collections.shuffle(this.list, random);
		assertThat(all(10).take(500).collectList().block(TIMEOUT)).doesNotHaveDuplicates();
	}

	@Test
	void keepsEntriesWithoutAnId() {
		fill(7);
		assertThat(Paging.all(PageQuery.first().withLimit(3), this::page, (id) -> null).collectList().block(TIMEOUT))
			.containsExactlyElementsOf(this.list);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void visitsPermanentItemsOnceWhileTheListChanges(long seed) {
		for (int round = 0; round < 60; round++) {
			Random random = new Random(seed * 1000 + round);
			fill(random.nextInt(400));
			AtomicInteger next = new AtomicInteger(10_000);
			Set<Long> steady = new HashSet<>(this.list);
			boolean anywhere = random.nextBoolean();
			this.beforePage = () -> {
				int gone = random.nextInt(30);
				for (int i = 0; i < gone && !this.list.isEmpty(); i++) {
					steady.remove(this.list.remove(random.nextInt(this.list.size())));
				}
				int added = random.nextInt(Math.max(1, gone));
				for (int i = 0; i < added; i++) {
					int place = anywhere ? random.nextInt(this.list.size() + 1) : this.list.size();
					this.list.add(place, (long) next.getAndIncrement());
				}
			};
			List<Long> visited = walk(1 + random.nextInt(60));
			assertThat(visited).as("seed %d, round %d", seed, round)
				.doesNotHaveDuplicates()
				.containsAll(new TreeSet<>(steady));
		}
	}

	@Test
	void remembersOnlyTheLastEntries() {
		List<WeakReference<Object>> ids = new ArrayList<>();
		PageWalk<PageQuery, Object> walk = new PageWalk<>(PageQuery.first(), (entry) -> entry);
		Object last = null;
		for (int i = 0; i < 20; i++) {
			walk.next();
			List<Object> entries = new ArrayList<>(IntStream.range(0, 499).mapToObj((id) -> new Object()).toList());
			if (last != null) {
				entries.add(0, last);
			}
			last = entries.get(entries.size() - 1);
			entries.forEach((entry) -> ids.add(new WeakReference<>(entry)));
			walk.accept(new Page<>(new Range(0L, 500L, 100_000L), entries));
		}
		Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
			System.gc();
			assertThat(ids.stream().filter((id) -> id.get() != null).count()).isLessThanOrEqualTo(WINDOW + 20);
		});
		assertThat(walk.hasMore()).isTrue();
	}

	@Test
	void refusesAServerThatSendsTheSamePageAgainAndAgain() {
		List<Long> same = LongStream.range(0, 500).boxed().toList();
		verifyEndless((query) -> new Page<>(new Range(0L, 500L, 2600L), same));
		assertThat(this.requests).hasValueLessThan(10);
	}

	@Test
	void refusesAServerWhoseTotalGrowsWithTheSamePage() {
		List<Long> same = LongStream.range(0, 500).boxed().toList();
		verifyEndless((query) -> new Page<>(new Range(0L, 500L, 1000L * this.requests.get()), same));
	}

	@Test
	void refusesAServerWhoseEndNeverComesNearer() {
		verifyEndless((query) -> new Page<>(new Range(0L, 2L, query.offset() + 1000L), following(query)));
	}

	@Test
	void refusesAServerWhosePagesNeverFitTogether() {
		AtomicInteger next = new AtomicInteger();
		verifyEndless((query) -> new Page<>(new Range(0L, 2L, 1_000_000L + next.get()),
				List.of((long) next.incrementAndGet(), (long) next.incrementAndGet())));
	}

	@Test
	void refusesAServerThatGoesRoundInCircles() {
		verifyEndless((query) -> new Page<>(new Range(0L, 2L, Long.MAX_VALUE),
				LongStream.range(query.offset(), query.offset() + query.limit()).map((id) -> id % 5).boxed().toList()));
	}

	@Test
	void refusesOffsetsThatNoRequestCanName() {
		int start = Integer.MAX_VALUE - 1;
		Flux<Long> list = Paging.all(PageQuery.first().withOffset(start).withLimit(2),
				(query) -> Mono.just(new Page<>(new Range(0L, 2L, Long.MAX_VALUE), following(query))),
				UnaryOperator.identity());
		StepVerifier.create(list).expectNextCount(3).expectError(DracoonProtocolException.class).verify(TIMEOUT);
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, Long.MIN_VALUE, 0, 1 })
	void doesNotBelieveATotalBelowWhatItHasSeen(long total) {
		fill(7);
		List<Long> seen = Paging
			.all(PageQuery.first().withLimit(3),
					(query) -> page(query).map((page) -> new Page<>(new Range(0L, 3L, total), page.items())),
					UnaryOperator.identity())
			.collectList()
			.block(TIMEOUT);
		assertThat(seen).containsExactlyElementsOf(this.list);
	}

	@Test
	void endsWithAnEmptyPage() {
		List<Long> seen = Paging
			.all(PageQuery.first(),
					(query) -> Mono.just(new Page<Long>(new Range(0L, 500L, Long.MAX_VALUE), List.of())),
					UnaryOperator.identity())
			.collectList()
			.block(TIMEOUT);
		assertThat(seen).isEmpty();
	}

	private void verifyEndless(Function<PageQuery, Page<Long>> server) {
		Flux<Long> list = Paging.all(PageQuery.first().withLimit(500), (query) -> Mono.fromSupplier(() -> {
			this.requests.incrementAndGet();
			return server.apply(query);
		}), UnaryOperator.identity());
		StepVerifier.create(list.then())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonProtocolException.class)
				.hasMessageContaining("has no end"))
			.verify(TIMEOUT);
	}

	private static List<Long> following(PageQuery query) {
		return List.of(query.offset().longValue(), query.offset() + 1L, query.offset() + 2L);
	}

	private void fill(int size) {
		this.list.clear();
		LongStream.range(0, size).forEach(this.list::add);
	}

	private void before(int request, Runnable change) {
		this.beforePage = () -> {
			if (this.requests.get() == request) {
				change.run();
			}
		};
	}

	private List<Long> walk(Integer limit) {
		return all(limit).collectList().block(TIMEOUT);
	}

	private Flux<Long> all(Integer limit) {
		PageQuery query = (limit != null) ? PageQuery.first().withLimit(limit) : PageQuery.first();
		return Paging.all(query, this::page, UnaryOperator.identity());
	}

	private Mono<Page<Long>> page(PageQuery query) {
		return Mono.fromSupplier(() -> {
			this.requests.incrementAndGet();
			this.beforePage.run();
			int from = Math.min(query.offset(), this.list.size());
			int to = Math.min(from + query.limit(), this.list.size());
			return new Page<>(new Range((long) from, (long) query.limit(), (long) this.list.size()),
					List.copyOf(this.list.subList(from, to)));
		});
	}

}
