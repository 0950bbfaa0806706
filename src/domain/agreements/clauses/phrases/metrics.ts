import type { Metric } from '../../metrics.ts';

/** Names of the metrics in contracts and reports. */
export const metricsEn: Readonly<Record<Metric, string>> = {
  reach: 'reach', views: 'views', impressions: 'impressions', likes: 'likes', comments: 'comments', saves: 'saves', shares: 'shares',
  replies: 'replies', reposts: 'reposts', quotes: 'quotes', reactions: 'reactions', clicks: 'clicks', 'follower-growth': 'follower growth',
  followers: 'followers', 'profile-visits': 'profile visits', 'link-clicks': 'link clicks', 'engagement-rate': 'engagement rate',
  'watch-time': 'watch time', 'average-view': 'average view duration', subscribers: 'subscribers', bookmarks: 'bookmarks',
  'pin-clicks': 'Pin clicks', 'outbound-clicks': 'outbound clicks', calls: 'calls', directions: 'direction requests', searches: 'searches',
};

export const metricsTr: Readonly<Record<Metric, string>> = {
  reach: 'erişim', views: 'görüntülenme', impressions: 'gösterim', likes: 'beğeni', comments: 'yorum', saves: 'kaydetme', shares: 'paylaşım',
  replies: 'yanıt', reposts: 'yeniden paylaşım', quotes: 'alıntı', reactions: 'tepki', clicks: 'tıklama', 'follower-growth': 'takipçi artışı',
  followers: 'takipçi sayısı', 'profile-visits': 'profil ziyareti', 'link-clicks': 'bağlantı tıklaması', 'engagement-rate': 'etkileşim oranı',
  'watch-time': 'izlenme süresi', 'average-view': 'ortalama izlenme süresi', subscribers: 'abone sayısı', bookmarks: 'yer işareti',
  'pin-clicks': 'Pin tıklaması', 'outbound-clicks': 'dış bağlantı tıklaması', calls: 'arama', directions: 'yol tarifi isteği', searches: 'aramada görülme',
};
