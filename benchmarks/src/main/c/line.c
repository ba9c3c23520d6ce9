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

/*
 * Delays packets between two network namespaces by some milliseconds. It keeps the order of packets, and loses no packet while
 * fewer than QUEUE packets are in transit. Therefore measurements use the TCP of the kernel, and not a model of it. This program
 * is for kernels without netem.
 *
 *   line NAMESPACE MILLIS     creates the device near0 here, and far0 in the namespace
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define QUEUE 16384
#define PACKET 65536
#define BATCH 64
#define SECOND 1000000000ull

struct packet {
	uint64_t due;
	int length;
	unsigned char *content;
};

struct direction {
	int in;
	int out;
	unsigned entered;
	unsigned left;
	struct packet queue[QUEUE];
};

static struct direction directions[2];

static void check(int result, const char *what)
{
	if (result < 0) {
		perror(what);
		exit(1);
	}
}

static uint64_t now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * SECOND + time.tv_nsec;
}

static int device(const char *name)
{
	struct ifreq request = { .ifr_flags = IFF_TUN | IFF_NO_PI };
	int fd = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
	check(fd, "/dev/net/tun");
	strncpy(request.ifr_name, name, IFNAMSIZ - 1);
	check(ioctl(fd, TUNSETIFF, &request), name);
	return fd;
}

static void open_ends(const char *namespace)
{
	char path[256];
	int near = device("near0");
	snprintf(path, sizeof path, "/run/netns/%s", namespace);
	int other = open(path, O_RDONLY);
	check(other, path);
	check(setns(other, CLONE_NEWNET), "setns");
	int far = device("far0");
	directions[0].in = directions[1].out = near;
	directions[0].out = directions[1].in = far;
	for (int i = 0; i < 2; i++) {
		for (int j = 0; j < QUEUE; j++) {
			directions[i].queue[j].content = malloc(PACKET);
		}
	}
}

static int is_full(const struct direction *d)
{
	return d->entered - d->left == QUEUE;
}

static void take(struct direction *d, uint64_t delay)
{
	for (int i = 0; i < BATCH && !is_full(d); i++) {
		struct packet *packet = &d->queue[d->entered % QUEUE];
		packet->length = read(d->in, packet->content, PACKET);
		if (packet->length <= 0) {
			return;
		}
		packet->due = now() + delay;
		d->entered++;
	}
}

/* Sends the due packets. Returns the time at which the next packet is due, 0 if there is none. */
static uint64_t deliver(struct direction *d)
{
	uint64_t time = now();
	while (d->left != d->entered) {
		struct packet *packet = &d->queue[d->left % QUEUE];
		if (packet->due > time) {
			return packet->due;
		}
		/* a device whose queue is full drops the packet, as a router does */
		if (write(d->out, packet->content, packet->length) < 0) {
			perror("packet");
		}
		d->left++;
	}
	return 0;
}

int main(int count, char **arguments)
{
	if (count != 3) {
		fprintf(stderr, "usage: line NAMESPACE MILLIS\n");
		return 2;
	}
	uint64_t delay = strtod(arguments[2], NULL) / 1000 * SECOND;
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	open_ends(arguments[1]);
	int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
	check(timer, "timer");
	puts("ready");
	fflush(stdout);
	for (;;) {
		uint64_t next = 0;
		struct pollfd waits[3] = { { .fd = timer, .events = POLLIN } };
		for (int i = 0; i < 2; i++) {
			take(&directions[i], delay);
			uint64_t due = deliver(&directions[i]);
			if (due > 0 && (next == 0 || due < next)) {
				next = due;
			}
			waits[i + 1].fd = is_full(&directions[i]) ? -1 : directions[i].in;
			waits[i + 1].events = POLLIN;
		}
		struct itimerspec alarm = { .it_value = { next / SECOND, next % SECOND } };
		timerfd_settime(timer, TFD_TIMER_ABSTIME, &alarm, NULL);
		poll(waits, 3, -1);
	}
}
