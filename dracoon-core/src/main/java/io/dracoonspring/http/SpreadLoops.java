/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.http;

import java.util.function.Supplier;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.resources.LoopResources;

/**
 * Spreads connections over the event loops of some resources. Those give a connection
 * that is opened on an event loop to the same one, and the parts of a transfer are begun
 * by the answer to an earlier request: one thread would do the TLS of all of them.
 *
 * @param loops the resources, which are disposed of by who has made them
 */
record SpreadLoops(Supplier<? extends LoopResources> loops) implements LoopResources {

	/**
	 * Spread the connections of a client.
	 * @param configuration the configuration of the client
	 * @return what it should use
	 */
	static SpreadLoops of(HttpClientConfig configuration) {
		LoopResources used = configuration.loopResources();
		// those that all share are made anew after an application has ended that disposes
		// of them
		return (used == HttpResources.get()) ? new SpreadLoops(HttpResources::get) : new SpreadLoops(() -> used);
	}

	@Override
	public EventLoopGroup onClient(boolean useNative) {
		EventLoopGroup group = this.loops.get().onClient(useNative);
		// how Reactor Netty hands out the group behind one that prefers the same loop
		return (group instanceof Supplier<?> colocated && colocated.get() instanceof EventLoopGroup all) ? all : group;
	}

	@Override
	public EventLoopGroup onServer(boolean useNative) {
		return this.loops.get().onServer(useNative);
	}

	@Override
	public <C extends Channel> C onChannel(Class<C> channelType, EventLoopGroup group) {
		return this.loops.get().onChannel(channelType, group);
	}

	@Override
	public <C extends Channel> Class<? extends C> onChannelClass(Class<C> channelType, EventLoopGroup group) {
		return this.loops.get().onChannelClass(channelType, group);
	}

}
